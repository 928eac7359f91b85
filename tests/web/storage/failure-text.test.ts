import { expect, test } from 'vitest';
import { failureText, noticeText } from '#web/storage/failure-text.ts';
import { storageFailureKinds } from '#web/storage/storage-failure.ts';

test.each(storageFailureKinds)('%s says what happened and what to do in both languages', (kind) => {
  expect(failureText(kind, 'en')).toMatch(/^[A-Z][^—]+\.$/);
  expect(failureText(kind, 'zh')).toMatch(/^[^—]*[\u4e00-\u9fff][^—]*。$/);
});

test('the failures that may cost steps say to save as a file', () => {
  for (const kind of ['quota', 'lost-connection', 'no-storage', 'missing'] as const) {
    expect(failureText(kind, 'en')).toMatch(/save .*as a file/i);
    expect(failureText(kind, 'zh')).toContain('另存为文件');
  }
});

test('a notice is a sentence of either language', () => {
  const notice = { kind: 'quarantined', id: 'x', reason: 'head' } as const;
  expect(noticeText(notice, 'en')).toMatch(/set aside/);
  expect(noticeText(notice, 'zh')).toMatch(/损坏/);
});
