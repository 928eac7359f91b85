import type { FileTrouble } from './terminal.ts';

const codes: Record<string, FileTrouble['code']> = {
  ENOENT: 'missing-file',
  EISDIR: 'is-a-folder',
  ENOTDIR: 'not-a-folder',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  'not-a-regular-file': 'not-a-regular-file',
  EROFS: 'not-allowed',
};

/** A failure of the file system as a sentence; `code` is the name the system gives it. */
export function fileTrouble(code: string | undefined): FileTrouble {
  const kind = codes[code ?? ''] ?? 'unreadable-file';
  const cause = code ?? '?';
  const messages: Record<FileTrouble['code'], FileTrouble['message']> = {
    'missing-file': {
      en: 'There is no such file or folder.',
      zh: '没有这个文件或文件夹。',
    },
    'is-a-folder': {
      en: 'This is a folder; a file is needed here.',
      zh: '这是文件夹，这里需要的是文件。',
    },
    'not-a-folder': {
      en: 'A part of this path is a file, not a folder.',
      zh: '路径中有一段是文件，不是文件夹。',
    },
    'not-a-regular-file': {
      en: 'This is a device or a pipe, not a file.',
      zh: '这是设备或管道，不是普通文件。',
    },
    'not-allowed': {
      en: 'This account may not open the file or folder.',
      zh: '当前账户没有权限打开这个文件或文件夹。',
    },
    'unreadable-file': {
      en: `The system cannot open it (${cause}).`,
      zh: `系统无法打开它（${cause}）。`,
    },
  };
  return { code: kind, message: messages[kind] };
}
