/** What a number is: target, threshold, incentive, statistic or other. */
import { CONDITION_RULES } from './role-condition.ts';
import { COUNT_RULES } from './role-count.ts';
import { INCENTIVE_RULES } from './role-incentive.ts';
import { REPORT_RULES } from './role-report.ts';
import { isRow, type RoleRule } from './role-rule.ts';
import { THRESHOLD_RULES } from './role-threshold.ts';
import type { Site } from './site.ts';

const byId = new Map(
  [...REPORT_RULES, ...CONDITION_RULES, ...INCENTIVE_RULES, ...THRESHOLD_RULES, ...COUNT_RULES].map(
    (rule) => [rule.id, rule],
  ),
);

/** Order in which the rules are asked. What money is given for stands before what delimits, unless 的 ends it. */
const ORDER = [
  'role/fine',
  'role/mention',
  'role/condition-de',
  'role/report-past-date',
  'role/report-section',
  'role/report-words',
  'role/report-origin',
  'role/report-change',
  'role/condition-list',
  'role/threshold-named',
  'role/definition',
  'role/distance',
  'role/experience',
  'role/incentive-named',
  'role/incentive-noun',
  'role/report-about',
  'role/bracket-class',
  'role/class-modifier',
  'role/count-class',
  'role/incentive-cap',
  'role/incentive-words',
  'role/incentive-goes-on',
  'role/technical-limit',
  'role/score',
  'role/shift',
  'role/time-level',
  'role/time-limit',
  'role/time-other',
  'role/count-summed',
  'role/count-pointed',
  'role/count-subject',
  'role/count-committed',
  'role/count-listed',
  'role/count-other',
  'role/capital',
];

/** What no other rule takes has an indicator and is promised. */
const TARGET: RoleRule = {
  id: 'role/target',
  role: 'target',
  note: '其余有指标的数：承诺',
  holds: () => true,
  examples: ['到2025年，森林覆盖率达到【24.1%】。', '单位能耗下降【13.5%】。', '绿色出行比例不低于【70%】。'],
  counterExamples: ['产业销售额同比增长【12.45%】。'],
};

/** All role rules in the order in which they are asked. */
export const ROLE_RULES: readonly RoleRule[] = [
  ...ORDER.map((id) => {
    const rule = byId.get(id);
    if (rule === undefined) throw new Error(`${id}: no such rule`);
    return rule;
  }),
  TARGET,
];

/** The rule that decides a number's role. */
export function roleOf(site: Site): RoleRule {
  if (isRow(site) && !site.time.past) return TARGET;
  return ROLE_RULES.find((rule) => rule.holds(site)) ?? TARGET;
}
