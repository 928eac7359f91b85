import { describe, expect, test } from 'vitest';
import { speakingTime } from '#web/player/stage/speaking-time.ts';

describe('how long a line takes', () => {
  test('an English sentence goes by at 130 to 200 words a minute', () => {
    const words = 'I have been here three times now and every time it is one more paper'.split(' ');
    const perMinute = words.length / (speakingTime(words.join(' '), 'normal') / 60_000);
    expect(perMinute).toBeGreaterThan(130);
    expect(perMinute).toBeLessThan(200);
  });

  test('a Chinese sentence goes by at 180 to 300 characters a minute', () => {
    const text = '我来第三趟了每次都说还差一张纸你们到底有没有一次说清楚的时候';
    const perMinute = text.length / (speakingTime(text, 'normal') / 60_000);
    expect(perMinute).toBeGreaterThan(180);
    expect(perMinute).toBeLessThan(300);
  });

  test('even a sigh takes a moment, and punctuation takes none', () => {
    expect(speakingTime('…', 'normal')).toBeGreaterThan(1000);
    expect(speakingTime('不。', 'normal')).toBe(speakingTime('不', 'normal'));
  });

  test('slower is slower; untimed is at once', () => {
    expect(speakingTime('Sit down.', 'slow')).toBeGreaterThan(speakingTime('Sit down.', 'normal'));
    expect(speakingTime('Sit down.', 'untimed')).toBe(0);
  });
});
