// An environment's word, icon and colour. Production is always loud.
import { FlaskConical, Hammer, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Environment } from '../../shared/keys.ts';
import { translator } from '../language.ts';

const t = translator('common');

interface EnvironmentLooks {
  readonly word: string;
  /** In a sentence or two. */
  readonly description: string;
  icon: LucideIcon;
}

/** The words are asked for when they are shown, in the language spoken then. */
const looks = (environment: Environment, icon: LucideIcon): EnvironmentLooks => ({
  icon,
  get word() {
    return t(`environment.${environment}`);
  },
  get description() {
    return t(`environmentMeaning.${environment}`);
  },
});

export const environmentLooks: Record<Environment, EnvironmentLooks> = {
  production: looks('production', TriangleAlert),
  staging: looks('staging', FlaskConical),
  development: looks('development', Hammer),
};

export function EnvironmentBadge({ environment }: { environment: Environment }) {
  const { word, icon: Icon } = environmentLooks[environment];
  return (
    <span className="environment" data-environment={environment}>
      <Icon aria-hidden className="icon" />
      {word}
    </span>
  );
}
