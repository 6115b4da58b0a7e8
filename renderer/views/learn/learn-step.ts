import type { KeyProfile } from '../../../shared/keys.ts';
import type { Signed } from '../../../shared/signing.ts';
import type { LearnDraft } from './learn-draft.ts';

export interface LearnStepProps {
  draft: LearnDraft;
  update: (change: Partial<LearnDraft>) => void;
}

/** Once there is the throwaway profile. */
export interface MadeStepProps extends LearnStepProps {
  profile: KeyProfile;
}

/** Once something was signed with it. */
export interface SignedStepProps extends MadeStepProps {
  signed: Signed;
}
