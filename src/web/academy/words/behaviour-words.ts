const en = {
  title: 'What was shown, over time',
  behaviours: 'Behaviours of the rubric',
  behaviour: 'Behaviour',
  dimension: 'Dimension',
  effect: 'Effect',
  signs: { plus: 'helps', minus: 'hurts' },
  earlier: 'Earlier half',
  later: 'Later half',
  overTime: 'Over time',
  line: (values: readonly string[]) => `From first to last: ${values.join(', ')}`,
  recruitLede: (attempts: number) =>
    attempts === 1
      ? 'How often each behaviour of the rubric showed in the one attempt there is.'
      : `How often each behaviour of the rubric showed, as a mean per attempt, over ${attempts} attempts in the order they were taken.`,
  cohortLede: (assignments: number) =>
    assignments === 1
      ? 'In what share of first attempts each behaviour of the rubric showed, in the one assignment that five recruits or more have ended.'
      : `In what share of first attempts each behaviour of the rubric showed, over the ${assignments} assignments that five recruits or more have ended, in their order. Scenarios differ in what they ask for: read the trend, not one step of it.`,
  tooFew: 'This is shown from five ended attempts in one assignment on.',
  habits: 'Old habits',
  habitsLede:
    'Habits that the essay behind Doorstep warns of, as they showed in these attempts. A habit is something to work on, not a trait.',
  noHabits: 'None of the old habits showed in these attempts.',
  habitShown: (attempts: number, of: number, last: number) =>
    `Showed in ${attempts} of ${of} attempts, last in attempt ${last}.`,
  habitAnswered: (attempts: number) =>
    attempts === 1 ? 'Answered well in one attempt.' : `Answered well in ${attempts} attempts.`,
};

const zh: typeof en = {
  title: '各种做法的变化',
  behaviours: '评分标准里的做法',
  behaviour: '做法',
  dimension: '维度',
  effect: '作用',
  signs: { plus: '有益', minus: '有害' },
  earlier: '前一半',
  later: '后一半',
  overTime: '变化',
  line: (values) => `从第一次到最后一次：${values.join('，')}`,
  recruitLede: (attempts) =>
    attempts === 1
      ? '评分标准中的各种做法，在这一次作答里各出现几次。'
      : `按先后排列的 ${attempts} 次作答里，评分标准中的各种做法平均每次出现几次。`,
  cohortLede: (assignments) =>
    assignments === 1
      ? '在至少五人做完的这一项任务里，第一次作答中有多少人表现出各种做法。'
      : `在至少五人做完的 ${assignments} 项任务里（按先后排列），第一次作答中有多少人表现出各种做法。情境要求各不相同：要看趋势，不看某一步。`,
  tooFew: '同一项任务满五次做完的记录才显示。',
  habits: '老毛病',
  habitsLede:
    '《家门口》所依据的那篇文章提醒过的毛病，在这些作答里的表现。毛病是要改的，不是人的本性。',
  noHabits: '这些作答里没有出现老毛病。',
  habitShown: (attempts, of, last) =>
    `${of} 次作答中出现于 ${attempts} 次，最近一次是第 ${last} 次。`,
  habitAnswered: (attempts) => `有 ${attempts} 次应对得好。`,
};

export const behaviourWords = { en, zh };
