/** Interface words for addresses, their states and versions. */
import type {
  AddressChange,
  AddressKind,
  AddressState,
  PolicyDocument,
  RegistryCause,
  VersionReason,
} from '../../src/model/index.ts';
import { formatDate } from './format.ts';
import type { Label } from './labels.ts';
import { say, t } from './language.ts';

const label = (zh: string, en: string): Label => ({ zh, en });

export const ADDRESS_KIND_LABELS: Record<AddressKind, Label> = {
  document: label('文件', 'document'),
  version: label('版本', 'version'),
  clause: label('条款', 'clause'),
  sentence: label('句', 'sentence'),
  quantity: label('数量', 'quantity'),
  milestone: label('里程碑', 'milestone'),
  responsibility: label('责任单位', 'responsible units'),
  reference: label('引用', 'reference'),
};

export const ADDRESS_STATE_LABELS: Record<AddressState, Label> = {
  active: label('有效', 'active'),
  moved: label('已移', 'moved'),
  corrected: label('已改', 'corrected'),
  withdrawn: label('已撤', 'withdrawn'),
};

export const ADDRESS_CHANGE_LABELS: Record<AddressChange, Label> = {
  moved: label('移到别处', 'moved'),
  split: label('拆分', 'split'),
  merged: label('并入别处', 'merged'),
  corrected: label('文字改动', 'changed'),
  withdrawn: label('撤下', 'withdrawn'),
};

export const CAUSE_LABELS: Record<RegistryCause, Label> = {
  first: label('首次发布', 'first published'),
  parser: label('读法改进，原文未变', 'read better; the text is the same'),
  erratum: label('更正转录，政策未变', 'our transcription corrected; the policy is the same'),
  amendment: label('政策修改', 'the policy was amended'),
  renamed: label('文件标识改变', 'the document has another id'),
};

export const VERSION_REASON_LABELS: Record<VersionReason, Label> = {
  issued: label('印发', 'as issued'),
  amended: label('修正', 'amended'),
  corrected: label('更正', 'corrected'),
  collected: label('收录，原文无日期', 'as collected; the text has no date'),
};

/** 2024年1月15日修正（说明）; 15 January 2024, amended. Null for a text without a date. */
export function versionWords(version: PolicyDocument['version']): string | null {
  if (version.date === null) return null;
  const date = formatDate(version.date);
  const reason = say(VERSION_REASON_LABELS[version.reason]);
  const words = t(`${date}${reason}`, `${date}, ${reason}`);
  return version.note === null ? words : t(`${words}（${version.note}）`, words);
}
