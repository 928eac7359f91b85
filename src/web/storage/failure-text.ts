import type { Language } from '#core/basics/text.ts';
import type { StorageNotice } from './device-store.ts';
import type { StorageFailureKind } from './storage-failure.ts';

type Sentence = Record<Language, string>;

const failures: Record<StorageFailureKind, Sentence> = {
  quota: {
    en: 'This device has no room left, so the last step was not kept. Save this attempt as a file, then delete old attempts or free some space.',
    zh: '本机存储空间已满，最后一步没有保存下来。请先把这次练习另存为文件，再删除旧记录或清理空间。',
  },
  'lost-connection': {
    en: 'The browser lost its storage and could not get it back, so the last step was not kept. Save this attempt as a file and reload the page.',
    zh: '浏览器的存储中断且未能恢复，最后一步没有保存下来。请把这次练习另存为文件，然后刷新页面。',
  },
  'no-storage': {
    en: 'This browser keeps nothing for this page (a private window, or storage is blocked). You can practise, but save your attempt as a file before you close the page.',
    zh: '浏览器不允许本页面保存数据（可能是无痕窗口，或存储被禁用）。可以照常练习，但关闭页面前请把记录另存为文件。',
  },
  'taken-over': {
    en: 'This attempt now goes on in another tab, so nothing more is kept from here. Go to that tab, or take the attempt over again.',
    zh: '这次练习已由另一个标签页接手，本页的操作不再保存。请到那个标签页继续，或在这里重新接手。',
  },
  'running-elsewhere': {
    en: 'This attempt is open in another tab. Go on there, or take it over here.',
    zh: '这次练习正在另一个标签页中进行。请到那里继续，或在这里接手。',
  },
  'newer-version': {
    en: 'Doorstep has been updated in another tab. Reload this page to go on; every step that was confirmed is still there.',
    zh: '家门口已在另一个标签页中更新。请刷新本页后继续，已确认的步骤都还在。',
  },
  'older-tab': {
    en: 'Another tab still runs an older Doorstep and keeps the storage busy. Close the other Doorstep tabs and reload this page.',
    zh: '另一个标签页仍在运行旧版家门口，占用着存储。请关闭其他家门口标签页，然后刷新本页。',
  },
  conflict: {
    en: 'What is kept on this device differs from what this page wanted to add, so nothing was overwritten. Reload the page to go on from what is kept.',
    zh: '本机已保存的内容与本页要写入的不一致，没有覆盖任何内容。请刷新页面，从已保存处继续。',
  },
  missing: {
    en: 'This is no longer kept in this browser: it was deleted in another tab, or the site data was cleared. If it is still on the screen, save it as a file.',
    zh: '浏览器中已没有这份记录：可能在另一个标签页被删除，或网站数据被清除。如果屏幕上还能看到，请另存为文件。',
  },
  corrupt: {
    en: 'This record could not be read and was set aside, so that everything else goes on working. You can save what is left of it from the settings page.',
    zh: '这份记录无法读取，已单独存放，其余内容不受影响。可在设置页把残留内容另存为文件。',
  },
};

const notices: Record<StorageNotice['kind'], Sentence> = {
  'waiting-for-other-tab': {
    en: 'Waiting for another Doorstep tab to let go of the storage. Close the other tabs if this takes long.',
    zh: '正在等待另一个家门口标签页释放存储。如果等得太久，请关闭其他标签页。',
  },
  'newer-version': failures['newer-version'],
  'connection-lost': {
    en: 'The browser closed its storage; the next step opens it again.',
    zh: '浏览器关闭了存储，下一步会自动重新打开。',
  },
  quarantined: {
    en: 'A damaged record was found and set aside; everything else goes on working.',
    zh: '发现一份损坏的记录，已单独存放，其余内容不受影响。',
  },
};

/** What went wrong and what to do, in a sentence or two. */
export function failureText(kind: StorageFailureKind, language: Language): string {
  return failures[kind][language];
}

/** What the storage has to tell, in a sentence. */
export function noticeText(notice: StorageNotice, language: Language): string {
  return notices[notice.kind][language];
}
