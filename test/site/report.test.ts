import { describe, expect, it } from 'vitest';
import { reportHref, reportText } from '../../site/lib/report.ts';

describe('a report that a record is wrong', () => {
  const text = reportText('d/p1#quantity-1', '下降 16%\n以上', '目标，能耗，下降16%以上');
  it('names the record, its words and what was read', () => {
    expect(text.split('\n')).toEqual([
      '记录：d/p1#quantity-1',
      '原文：下降16%以上',
      '读作：目标，能耗，下降16%以上',
      '应为：',
    ]);
  });
  it('goes to a mailbox or a form, with everything filled in', () => {
    const mail = reportHref('mailto:a@example.org', 'x', text) ?? '';
    expect(mail).toMatch(/^mailto:a@example\.org\?subject=/u);
    expect(decodeURIComponent(mail)).toContain(text);
    expect(reportHref('https://example.org/new?label=data', 'x', text)).toMatch(
      /\?label=data&title=.*&body=/u,
    );
  });
  it('goes nowhere where no address is set, or a strange one', () => {
    expect(reportHref(undefined, 'x', text)).toBeNull();
    expect(reportHref('javascript:alert(1)', 'x', text)).toBeNull();
  });
});
