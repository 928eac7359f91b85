import type { PersonLink } from './read-schema.ts';

const onErasureEn: Record<PersonLink['onErasure'], string> = {
  'row-goes': 'the row goes with them',
  'is-emptied': 'the column is emptied, the row stays',
  'stops-erasure': 'it stops the erasure',
};
const onErasureZh: typeof onErasureEn = {
  'row-goes': '这一行随之删除',
  'is-emptied': '这一列清空，其余保留',
  'stops-erasure': '阻止抹除',
};

const en = {
  title: 'Data map',
  lede: 'Where the academy holds what about people, and how long. Engineering, not legal advice: what it means for an academy, a qualified person must judge.',
  theirs: 'Rows that belong to one person',
  theirsLede:
    'These are what “What the academy holds about you” shows. *Never shown* is what would let others in; *held back* is shown to a recruit once the results of an assessment were released.',
  table: 'Table',
  what: 'What stands in it',
  by: 'Leads to the person by',
  itself: '(the person)',
  ofAttempt: 'through the attempt',
  secret: 'Never shown',
  late: 'Held back',
  everything: 'everything',
  kept: 'Kept',
  acts: 'Columns that name who did something',
  actsLede: 'They name staff, or whoever wrote. The log tells the person of it.',
  column: 'Column',
  onErasure: 'When that person is erased',
  onErasureOf: onErasureEn,
  others: 'Other tables',
  othersLede:
    'No row of theirs goes with a person. The log names people by id and by nothing else.',
  places: 'Beside the database',
  place: 'Where',
};

const zh: typeof en = {
  title: '数据地图',
  lede: '学院在哪里保存人的哪些内容、保存多久。这是工程说明，不是法律意见：对某个学院意味着什么，要由有资质的人判断。',
  theirs: '属于一个人的内容',
  theirsLede:
    '“学院保存的关于您的内容”显示的就是这些。“从不显示”的，是会让别人进得来的内容；“暂不显示”的，考核成绩公布之后学员才看得到。',
  table: '表',
  what: '内容',
  by: '怎样对应到人',
  itself: '（本人）',
  ofAttempt: '经由作答',
  secret: '从不显示',
  late: '暂不显示',
  everything: '全部',
  kept: '保存多久',
  acts: '记下“谁做的”的列',
  actsLede: '记的是教官、管理员，或写下内容的人。日志会告诉本人。',
  column: '列',
  onErasure: '这个人被抹除时',
  onErasureOf: onErasureZh,
  others: '其他的表',
  othersLede: '其中没有哪一行随某一个人删除。日志只用编号指人。',
  places: '数据库之外',
  place: '哪里',
};

export const dataMapWords = { en, zh };
