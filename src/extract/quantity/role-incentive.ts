/** Money and rates that are given. */
import { isCount, isShare, word, type RoleRule } from './role-rule.ts';
import { INCENTIVE_WORDS } from './words.ts';

const INCENTIVE = word(INCENTIVE_WORDS);
const INCENTIVE_NOUN =
  /^的?(?:标准)?[^，；。的]{0,6}(?:补助|补贴|奖励|资助|奖补|奖金|贴息|优惠|扶持|补偿|支持|资金)/u;

export const INCENTIVE_RULES: readonly RoleRule[] = [
  {
    id: 'role/incentive-noun',
    role: 'incentive',
    note: '数后就是补助、奖励',
    holds: (s) =>
      !isCount(s) &&
      (INCENTIVE_NOUN.test(s.right) || /^的?标准/u.test(s.right)) &&
      INCENTIVE.test(s.part + s.rest),
    examples: [
      '给予【0.1元/千瓦时】的补贴。',
      '按每份报告【5000元】的标准，给予补助。',
      '按投资额的【14%】给予补助。',
    ],
    counterExamples: ['【500万元】以上的改造项目，给予补助。'],
  },
  {
    id: 'role/incentive-cap',
    role: 'incentive',
    note: '单个项目最高不超过：补助的上限',
    holds: (s) =>
      s.measure.dimension === 'money' &&
      /最高|单个|每个|每户|每家|每台|每辆|累计|总额|不超过|上限/u.test(s.left + s.part.slice(-60)) &&
      INCENTIVE.test(s.lead),
    examples: ['按设备投资额的20%给予补助，单个项目最高不超过【1000万元】。'],
    counterExamples: ['主营业务收入超过【3000亿元】。'],
  },
  {
    id: 'role/incentive-words',
    role: 'incentive',
    note: '奖励、补助、下调等之后的钱与比例',
    holds: (s) =>
      (s.measure.dimension.startsWith('money') || isShare(s) || s.measure.dimension === 'basis-point') &&
      INCENTIVE.test(s.left + (s.measure.dimension === 'basis-point' ? '' : s.right)) &&
      !/(?<!补助|补贴|贴息|奖励)(?:比例|占比|比重|率)(?:达到|达|提高到|不低于|为|提升至)*$/u.test(s.left),
    examples: ['奖励【5万元】。', '最低利率可下调【20个基点】。'],
    counterExamples: ['研发投入达到【5亿元】。'],
  },
];
