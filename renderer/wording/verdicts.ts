// A verdict's word, tone and icon: colour alone never carries it.
import { CircleHelp, Clock, type LucideIcon, SearchX, ShieldCheck, ShieldX } from 'lucide-react';
import type { VerdictStatus } from '../../shared/inspection.ts';
import { translator } from '../language.ts';

const t = translator('words');

/** The word is asked for when it is shown, in the language spoken then. */
const looks = (icon: LucideIcon, word: () => string): VerdictLooks => ({
  icon,
  get word() {
    return word();
  },
});
interface VerdictLooks {
  readonly word: string;
  icon: LucideIcon;
}

export const verdictLooks: Record<VerdictStatus, VerdictLooks> = {
  verified: looks(ShieldCheck, () => t('verdicts.verified')),
  expired: looks(Clock, () => t('verdicts.expired')),
  'bad-signature': looks(ShieldX, () => t('verdicts.badSignature')),
  unchecked: looks(CircleHelp, () => t('verdicts.unchecked')),
  'not-recognised': looks(SearchX, () => t('verdicts.notRecognised')),
};
