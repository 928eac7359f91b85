import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStageClock } from '#web/player/stage/stage-clock.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

function aRunningClock() {
  const clock = createStageClock(() => performance.now());
  clock.release('starting');
  return clock;
}

describe('the clock of the stage', () => {
  test('stands still until everything is ready', () => {
    const clock = createStageClock(() => performance.now());
    const rung = vi.fn();
    clock.setTimeout(rung, 100);
    vi.advanceTimersByTime(1000);
    expect(rung).not.toHaveBeenCalled();
    expect(clock.elapsed()).toBe(0);
  });

  test('rings in the order of what is due, whatever was set first', () => {
    const clock = aRunningClock();
    const rung: string[] = [];
    clock.setTimeout(() => rung.push('later'), 200);
    clock.setTimeout(() => rung.push('sooner'), 100);
    vi.advanceTimersByTime(250);
    expect(rung).toEqual(['sooner', 'later']);
  });

  test('time spent paused never counts', () => {
    const clock = aRunningClock();
    const rung = vi.fn();
    clock.setTimeout(rung, 100);
    vi.advanceTimersByTime(60);
    clock.hold('paused');
    vi.advanceTimersByTime(10_000);
    clock.release('paused');
    vi.advanceTimersByTime(30);
    expect(rung).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(rung).toHaveBeenCalledOnce();
    expect(clock.elapsed()).toBe(110);
  });

  test('goes on only when no reason is left', () => {
    const clock = aRunningClock();
    clock.hold('paused');
    clock.hold('hidden');
    clock.release('hidden');
    vi.advanceTimersByTime(500);
    expect(clock.elapsed()).toBe(0);
    clock.release('paused');
    vi.advanceTimersByTime(500);
    expect(clock.elapsed()).toBe(500);
  });

  test('a timer that was taken back does not ring', () => {
    const clock = aRunningClock();
    const rung = vi.fn();
    clock.clearTimeout(clock.setTimeout(rung, 100));
    vi.advanceTimersByTime(200);
    expect(rung).not.toHaveBeenCalled();
  });

  test('what a ring holds back does not ring in the same breath', () => {
    const clock = aRunningClock();
    const second = vi.fn();
    clock.setTimeout(() => clock.hold('saving'), 100);
    clock.setTimeout(second, 100);
    vi.advanceTimersByTime(500);
    expect(second).not.toHaveBeenCalled();
    clock.release('saving');
    vi.advanceTimersByTime(1);
    expect(second).toHaveBeenCalledOnce();
  });
});
