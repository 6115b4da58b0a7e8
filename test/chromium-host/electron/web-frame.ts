import type { WebFrameMain } from 'electron';
import type { FrameInfo } from '../messages.ts';

export type FrameStandIn = Pick<WebFrameMain, 'url' | 'origin' | 'name'> & {
  readonly parent: FrameStandIn | null;
  readonly top: FrameStandIn;
};

/** A frame as it was when it called. */
export function createFrame(info: FrameInfo): FrameStandIn {
  const parent = info.parent && createFrame(info.parent);
  return {
    url: info.url,
    origin: info.origin,
    name: '',
    parent,
    get top(): FrameStandIn {
      return parent?.top ?? this;
    },
  };
}
