// Where the value in the token field was found, and the attributes it came with.
import { memo } from 'react';
import { Card, Facts } from '../../../components/panes.tsx';
import type { Taken } from '../../../state/use-intake.ts';
import { visibleText } from '../../../wording/visible-text.ts';

export const FoundCard = memo(function FoundCard({ taken }: { taken: Taken }) {
  return (
    <Card title="Where it was found">
      <Facts
        facts={[
          ['Name', taken.name !== null && <code key="name">{visibleText(taken.name)}</code>],
          ['Place', visibleText(taken.where)],
          ...taken.attributes.map(({ name, value }) => [name, visibleText(value)] as const),
        ]}
      />
    </Card>
  );
});
