const en = {
  search: 'Search the table',
  shown: (shown: number, all: number) =>
    shown === all ? `${all} lines` : `${shown} of ${all} lines`,
  takeAlong: 'Save as CSV',
};

const zh: typeof en = {
  search: '在表中查找',
  shown: (shown, all) => (shown === all ? `共 ${all} 行` : `${all} 行中的 ${shown} 行`),
  takeAlong: '存为 CSV',
};

export const tableWords = { en, zh };
