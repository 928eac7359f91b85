import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readRoster } from '#core/academy/roster.ts';
import { csvToSend } from '#web/academy/roster/csv-to-send.ts';
import { readTable } from '#web/academy/roster/read-table.ts';

const text = '学号,姓名\r\n007,李娜\r\n012,王伟\r\n';
const rows = [
  ['学号', '姓名'],
  ['007', '李娜'],
  ['012', '王伟'],
];
/** 学号,姓名 / 007,李娜 / 012,王伟 as Chinese Windows writes it. */
const gbk = [
  ...[0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a],
  ...[0x30, 0x30, 0x37, 0x2c, 0xc0, 0xee, 0xc4, 0xc8, 0x0d, 0x0a],
  ...[0x30, 0x31, 0x32, 0x2c, 0xcd, 0xf5, 0xce, 0xb0, 0x0d, 0x0a],
];

const blob = (...parts: (string | number[])[]) =>
  new Blob(parts.map((it) => (typeof it === 'string' ? it : Uint8Array.from(it))));
const utf16 = (order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return [...(order === 'le' ? bytes : bytes.swap16())];
};

async function filled(file: Blob): Promise<string[][]> {
  const table = await readTable(file);
  if (!table.ok) throw new Error(table.error);
  return table.value.filter((row) => row.some((it) => it !== ''));
}

describe('a roster as a spreadsheet saves it', () => {
  it.each([
    ['UTF-8', blob(text)],
    ['UTF-8 with its mark', blob('\uFEFF', text)],
    ['GBK', blob(gbk)],
    ['UTF-16, little end first, with its mark', blob([0xff, 0xfe], utf16('le'))],
    ['UTF-16, big end first, with its mark', blob([0xfe, 0xff], utf16('be'))],
    ['UTF-16 without a mark', blob(utf16('le'))],
    ['semicolons', blob(text.replaceAll(',', ';'))],
    ['tabs', blob(text.replaceAll(',', '\t'))],
    ['wide commas', blob(text.replaceAll(',', '，'))],
    ['semicolons, under a title', blob('\n', text.replaceAll(',', ';'))],
    ['a first line that names the separator', blob('sep=;\r\n', text.replaceAll(',', ';'))],
  ])('%s', async (_name, file) => {
    expect(await filled(file)).toEqual(rows);
  });

  it('GB 18030 in four bytes, for a name that GBK does not have', async () => {
    // 𬴊 (U+2CD0A), which is written in names.
    const file = blob(gbk.slice(0, 11), [0x30, 0x2c, 0xc0, 0xee, 0x99, 0x36, 0xce, 0x36]);
    const [, line] = await filled(file);
    expect([...line![1]!]).toEqual([
      '李',
      new TextDecoder('gb18030').decode(Uint8Array.from([0x99, 0x36, 0xce, 0x36])),
    ]);
  });

  it('an Excel file, with text as text and digits as they were typed', async () => {
    const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
    const number = [
      { value: 110105199001011230, type: Number },
      { value: '张三', type: String },
    ];
    const file = await writeExcelFile([...cells, number], { sheet: 'Roster' }).toBuffer();
    expect(await filled(new Blob([Uint8Array.from(file)]))).toEqual([
      ...rows,
      ['110105199001011230', '张三'],
    ]);
  });

  it.each([
    ['old-excel', blob([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['broken-excel', blob([0x50, 0x4b, 0x03, 0x04, 0x00])],
    ['unknown-encoding', blob([0x61, 0x2c, 0xff, 0xff, 0x0a])],
    ['empty', blob(' \r\n,\r\n')],
    ['too-large', blob('x'.repeat(2_000_001))],
  ])('is refused in a word: %s', async (error, file) => {
    expect(await readTable(file)).toEqual({ ok: false, error });
  });
});

describe('what is sent of a roster', () => {
  it('is only what is asked for, in lines of the same number', () => {
    const table = [
      ['名册'],
      ['姓名', '身份证', '学号'],
      [],
      ['李娜', '110', '007'],
      ['王,伟', '111', '=1'],
    ];
    const { heading, columns } = readRoster(table);
    const csv = csvToSend(table, heading, columns!);
    expect(csv).not.toContain('110');
    expect(csv.split('\n')).toHaveLength(5);
    expect(csv.split('\n')[3]).toBe('007,李娜,007');
    expect(csv.split('\n')[4]).toBe('=1,"王,伟",=1');
  });
});
