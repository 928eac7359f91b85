const families = '虚拟 演示 样例 试用'.split(' ');
const given = [
  ...['安', '博', '晨', '冬', '恩', '帆', '歌', '禾', '佳', '凯', '岚', '木', '宁', '培', '晴'],
  ...['然', '苏', '桐', '文', '溪', '言', '舟', '卓', '子', '悦'],
];

/** Names that nobody can have: each begins with a word for "synthetic". */
export function syntheticNames(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const family = families[i % families.length]!;
    const first = given[Math.floor(i / families.length) % given.length]!;
    const second = given[(i * 7 + Math.floor(i / 100)) % given.length]!;
    return `${family}${first}${second} ${String(i + 1).padStart(3, '0')}`;
  });
}
