import type { Page } from 'playwright-core';

/** Asks the academy as whoever is logged in on a page. */
export function askAcademy<Reply>(
  page: Page,
  method: string,
  url: string,
  body?: object,
): Promise<Reply> {
  return page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(where, { method: how, ...(what && { headers, body: what }) });
      return reply.json();
    },
    [method, url, body === undefined ? '' : JSON.stringify(body)] as const,
  );
}
