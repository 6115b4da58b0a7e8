// An environment's word, icon and colour. Production is always loud.
import { FlaskConical, Hammer, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Environment } from '../../shared/keys.ts';

export const environmentLooks: Record<Environment, { word: string; icon: LucideIcon; description: string }> = {
  production: { word: 'PRODUCTION', icon: TriangleAlert, description: 'Real users’ values. Signing asks first.' },
  staging: { word: 'Staging', icon: FlaskConical, description: 'Rehearsal with production-like data.' },
  development: { word: 'Development', icon: Hammer, description: 'Your machine, throwaway data.' },
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
