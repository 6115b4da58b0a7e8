// CSRF tokens look different each time and hold the same secret: compares two, and masks one afresh.
import { Equal, EqualNot, RefreshCw } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { call } from '../../client.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { TextInput } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Card } from '../../components/panes.tsx';
import { useLatest } from '../../state/use-latest.ts';

interface Pair {
  first: string;
  second: string;
}

const compare = (pair: Pair) => call('inspect.compareCsrf', pair);
/** The contract's bound. */
const maxLength = 200;

export const CsrfCard = memo(function CsrfCard({ token }: { token: string }) {
  const [other, setOther] = useState('');
  const { answer, failure, ask } = useLatest(compare);
  useEffect(() => {
    if (token.length <= maxLength) ask({ first: token, second: other });
  }, [token, other, ask]);
  const compared = answer && answer.query.second.trim() !== '' ? answer.value : null;
  const Icon = compared?.same ? Equal : EqualNot;
  return (
    <Card title="Compare CSRF tokens">
      <TextInput
        label="Other token"
        value={other}
        onChange={setOther}
        maxLength={maxLength}
        monospaced
        placeholder="The one from the form, where this is the cookie’s"
      />
      <div role="status" aria-label="Comparison">
        {compared && (
          <p className="csrf-comparison" data-same={compared.same}>
            <Icon aria-hidden className="icon" />
            {compared.same
              ? 'Both hold the same secret: Django accepts one for the other.'
              : 'They hold different secrets: Django refuses one for the other.'}
          </p>
        )}
      </div>
      <InlineError message={failure} />
      {answer && (
        <>
          <div className="card-header">
            <span className="label spacer">The same secret, masked afresh</span>
            <Button className="button button-small" onPress={() => ask({ first: token, second: other })}>
              <RefreshCw aria-hidden className="icon" />
              Mask afresh
            </Button>
            <CopyButton label="Copy masked token" text={answer.value.masked} />
          </div>
          <output className="raw mono" aria-label="Masked token">
            {answer.value.masked}
          </output>
        </>
      )}
    </Card>
  );
});
