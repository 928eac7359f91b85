import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A test that makes the product complain has found something, even if its assertions hold. */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  const complaints = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  expect(complaints, 'console.error was called').toEqual([]);
});
