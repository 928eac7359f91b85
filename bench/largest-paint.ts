import type { Page } from 'playwright-core';
import { median, rounds } from './rounds.ts';
import { duration, type Row } from './row.ts';
import { endlessStory } from './story.ts';
import { asScenario } from './story-as-scenario.ts';
import { openStage, type Served, slowdown, throttle, withProduct } from './throttled.ts';

/** Target 11: when the largest thing of the stage is painted, by the size of the scenario. */
export async function largestPaint(quick: boolean): Promise<Row[]> {
  const { large, small, largest } = await withProduct(async (served) => {
    const pages = {
      small: await stageOf(served, 200),
      large: await stageOf(served, 2000),
    };
    const times = { small: [] as number[], large: [] as number[] };
    let largest = '';
    for (let round = 0; round <= (quick ? 2 : rounds); round++) {
      for (const side of ['small', 'large'] as const) {
        const paint = await reloaded(pages[side]);
        largest = paint.what;
        // The first round warms up.
        if (round > 0) times[side].push(paint.at);
      }
    }
    return { small: median(times.small), large: median(times.large), largest };
  });
  return [
    {
      target: 11,
      what: `largest paint of the stage at ${slowdown}x, 2,000 beats against 200`,
      ours: duration(large),
      theirs: duration(small),
      ratio: large / small,
      unit: 'x the time',
      wanted: { atMost: 1.15 },
      note: `an attempt reloaded; the largest thing painted is ${largest}`,
    },
  ];
}

/** A page with an attempt at a synthetic scenario, which stands in for a shipped one. */
async function stageOf({ address, device }: Served, beats: number): Promise<Page> {
  const page = await (await device()).newPage();
  const scenario = { ...asScenario(endlessStory(beats)), id: 'before-the-digger' };
  const revision = beats.toString(16).padStart(64, '0');
  await page.route('**/assets/scenarios/before-the-digger-*.json', (route) =>
    route.fulfill({ json: { revision, scenario } }),
  );
  await openStage(page, address);
  await throttle(page);
  return page;
}

async function reloaded(page: Page): Promise<{ at: number; what: string }> {
  await page.bringToFront();
  await page.reload();
  await page.getByRole('log').waitFor();
  await page.waitForTimeout(1500);
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1) as PerformanceEntry & { element?: Element };
          const { element, startTime } = last;
          resolve({
            at: startTime,
            what: `${element?.tagName.toLowerCase()} in ${element?.closest('[class]')?.className}`,
          });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}
