// A link with its token's parts in their colours.
import { useEffect, useMemo } from 'react';
import type { InspectRequest, Segment } from '../../../shared/inspection.ts';
import { call } from '../../client.ts';
import { SegmentedText, SegmentLegend } from '../../components/segmented-text.tsx';
import { maxColouredLength } from '../../components/token-editor.tsx';
import { translator } from '../../language.ts';
import type { Issued } from '../../state/link-draft.ts';
import { useLatest } from '../../state/use-latest.ts';

const t = translator('links');

const inspect = (request: InspectRequest) => call('inspect.inspect', request);

/** As the main process writes a token into a URL. */
const inUrl = (token: string) =>
  encodeURIComponent(token)
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');

/** The token's segments where they are in the link; none where the link has it written otherwise. */
function segmentsIn(link: string, token: string, segments: readonly Segment[]): Segment[] {
  const at = link.indexOf(inUrl(token));
  if (at < 0) return [];
  const place = (offset: number) => at + inUrl(token.slice(0, offset)).length;
  return segments.map(({ kind, start, end }) => ({ kind, start: place(start), end: place(end) }));
}

/** The link, or the token where it goes into a hidden field. */
export function LinkText({ issued: { recipe, link: issued } }: { issued: Issued }) {
  const { answer, ask } = useLatest(inspect);
  const text = issued.link ?? issued.token;
  const short = text.length <= maxColouredLength;
  const salt = 'salt' in recipe.signer ? recipe.signer.salt : null;
  const profileId = recipe.profileId;
  useEffect(() => {
    if (!short || profileId === null) return;
    ask({ text: issued.token, maxAge: null, cookieName: null, salt, profileId });
  }, [issued, short, salt, profileId, ask]);
  const segments = useMemo(() => {
    if (answer?.query.text !== issued.token) return [];
    return issued.link === null ? answer.value.segments : segmentsIn(issued.link, issued.token, answer.value.segments);
  }, [answer, issued]);
  return (
    <>
      <output
        className="raw mono link-text"
        aria-label={issued.link === null ? t('issued.tokenTitle') : t('issued.linkTitle')}
      >
        <SegmentedText text={text} segments={segments} />
      </output>
      <SegmentLegend segments={segments} />
    </>
  );
}
