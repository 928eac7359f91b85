import type { Words } from './words-of.ts';

const en = {
  title: 'Settings',
  lede: 'Everything you do stays on this device. Nothing is sent anywhere.',
  motion: 'Movement',
  motions: {
    system: 'As the device says',
    full: 'Everything moves',
    reduced: 'As little as possible',
  },
  readAloud: 'Read lines aloud',
  readAloudHint: 'With the voices of this browser. They differ from device to device.',
  storage: 'What is kept on this device',
  persistence: {
    granted: 'The browser promised to keep your attempts even when space runs low.',
    refused:
      'The browser may delete your attempts when space runs low. Save important ones as a file.',
    unknown:
      'The browser does not say whether it keeps your attempts when space runs low. Save important ones as a file.',
  },
  notAsked: 'The browser is asked to keep your attempts when you begin the first one.',
  ask: 'Ask now',
  room: (used: string, allowed: string) => `${used} of ${allowed} used.`,
  quarantine: 'Set aside',
  quarantineText: (count: number) =>
    count === 1
      ? 'One record could not be read and was set aside.'
      : `${count} records could not be read and were set aside.`,
  saveRest: 'Save what is left of them',
  clearRest: 'Delete them',
  wipe: 'Delete everything',
  wipeText:
    'For a shared computer: attempts, notes, opened files and settings. It cannot be undone.',
  wipeSure: 'Delete everything on this device?',
  wipeYes: 'Yes, delete everything',
  cancel: 'Cancel',
  wiped: 'Everything was deleted from this device.',
};

const zh: typeof en = {
  title: '设置',
  lede: '你做的一切都只留在这台设备上，不会发送到任何地方。',
  motion: '动态效果',
  motions: { system: '跟随设备', full: '全部开启', reduced: '尽量减少' },
  readAloud: '朗读台词',
  readAloudHint: '使用浏览器自带的语音，不同设备可能不同。',
  storage: '本机保存的内容',
  persistence: {
    granted: '浏览器已答应：空间不足时也会保留你的练习记录。',
    refused: '空间不足时，浏览器可能会删除练习记录。重要的请另存为文件。',
    unknown: '浏览器没有说明空间不足时是否保留记录。重要的请另存为文件。',
  },
  notAsked: '第一次开始练习时，会请浏览器保留你的记录。',
  ask: '现在就问',
  room: (used, allowed) => `已用 ${used}，共 ${allowed}。`,
  quarantine: '单独存放',
  quarantineText: (count) => `有 ${count} 份记录无法读取，已单独存放。`,
  saveRest: '把残留内容另存为文件',
  clearRest: '删除它们',
  wipe: '全部删除',
  wipeText: '适用于公用电脑：删除练习、笔记、打开过的文件和设置，无法恢复。',
  wipeSure: '要删除本机上的全部内容吗？',
  wipeYes: '是的，全部删除',
  cancel: '取消',
  wiped: '本机上的内容已全部删除。',
};

export const settingsWords: Words<typeof en> = { en, zh };
