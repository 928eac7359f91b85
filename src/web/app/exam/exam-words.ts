const en = {
  exam: 'Supervised exam',
  sending: 'The connection is away. Your step is sent again by itself; nothing is lost.',
  notTaken: 'The academy has not taken this step',
  again: 'Try again',
  reload: 'Ask the academy where it stands',
  over: 'The conversation is over',
  overLede:
    'Everything you have done is with the academy. The result is shown once a trainer has released it.',
  toAssignments: 'To your assignments',
  opening: 'The exam is opened …',
  written: 'Written down.',
};

const zh: typeof en = {
  exam: '监考',
  sending: '网络暂时断了。这一步会自动再发，什么都不会丢。',
  notTaken: '这一步学院没有收下',
  again: '再试一次',
  reload: '问问学院现在到哪一步',
  over: '谈话结束了',
  overLede: '您做的都已在学院。教官公布之后可以看到成绩。',
  toAssignments: '回到任务',
  opening: '正在打开……',
  written: '记下了。',
};

export const examStageWords = { en, zh };
