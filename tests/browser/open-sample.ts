import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { SavedFile } from '#web/storage/save-attempt-file.ts';

/** Opens a saved attempt in the library, as a recruit does, and stays there. */
export async function openSample(page: Page, { name, text }: SavedFile): Promise<void> {
  const control = page.getByLabel(/Open a saved attempt|打开练习记录/);
  await control.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await page
    .getByRole('link', { name: /Open its debrief|打开复盘/ })
    .and(page.locator(`[href$="${idOf(text)}"]`))
    .waitFor();
}

/** The address of the debrief of a saved attempt. */
export function debriefAddress({ text }: SavedFile): string {
  return `${inject('address')}/debrief/${idOf(text)}`;
}

function idOf(text: string): string {
  return (JSON.parse(text) as { content: { attempt: { id: string } } }).content.attempt.id;
}
