// A verdict's word, tone and icon: colour alone never carries it.
import { CircleHelp, Clock, type LucideIcon, SearchX, ShieldCheck, ShieldX } from 'lucide-react';
import type { VerdictStatus } from '../../shared/inspection.ts';

export const verdictLooks: Record<VerdictStatus, { word: string; icon: LucideIcon }> = {
  verified: { word: 'Verified', icon: ShieldCheck },
  expired: { word: 'Expired', icon: Clock },
  'bad-signature': { word: 'Bad signature', icon: ShieldX },
  unchecked: { word: 'Unchecked', icon: CircleHelp },
  'not-recognised': { word: 'Not recognised', icon: SearchX },
};
