// Which frame a call came from, as the browser says it, not as the page does.
import type { CDPSession } from 'playwright-core';
import type { FrameInfo } from '../messages.ts';
import { toAppUrl } from '../origin.ts';

interface KnownFrame {
  url: string;
  origin: string;
  parentId: string | null;
}
interface CdpFrame {
  id: string;
  parentId?: string;
  url: string;
  urlFragment?: string;
  securityOrigin: string;
}
interface CdpFrameTree {
  frame: CdpFrame;
  childFrames?: CdpFrameTree[];
}
interface CdpContext {
  id: number;
  name: string;
  origin: string;
  auxData?: { frameId?: string };
}

export class Frames {
  #frames = new Map<string, KnownFrame>();
  #contexts = new Map<number, { frameId: string; origin: string }>();
  #mainFrameId = '';

  static async watch(
    cdp: CDPSession,
    worldName: string,
    on: { world(contextId: number, isMain: boolean): void; navigated(frame: FrameInfo): void },
  ): Promise<Frames> {
    const frames = new Frames();
    const remember = ({ id, parentId, url, urlFragment, securityOrigin }: CdpFrame) =>
      frames.#frames.set(id, { url: url + (urlFragment ?? ''), origin: securityOrigin, parentId: parentId ?? null });
    const rememberTree = ({ frame, childFrames }: CdpFrameTree) => {
      remember(frame);
      for (const child of childFrames ?? []) rememberTree(child);
    };
    cdp.on('Page.frameNavigated', ({ frame }) => {
      remember(frame);
      if (frame.parentId === undefined) on.navigated(frames.frame(frame.id) as FrameInfo);
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const known = frames.#frames.get(frameId);
      if (known) known.url = url;
      if (frameId === frames.#mainFrameId) on.navigated(frames.frame(frameId) as FrameInfo);
    });
    cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) =>
      frames.#frames.set(frameId, { url: 'about:blank', origin: 'null', parentId: parentFrameId }),
    );
    cdp.on('Page.frameDetached', ({ frameId }) => frames.#frames.delete(frameId));
    cdp.on('Runtime.executionContextCreated', ({ context }: { context: CdpContext }) => {
      const frameId = context.auxData?.frameId;
      if (context.name !== worldName || frameId === undefined) return;
      frames.#contexts.set(context.id, { frameId, origin: context.origin });
      on.world(context.id, frameId === frames.#mainFrameId);
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      frames.#contexts.delete(executionContextId),
    );
    cdp.on('Runtime.executionContextsCleared', () => frames.#contexts.clear());

    await cdp.send('Page.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    frames.#mainFrameId = frameTree.frame.id;
    rememberTree(frameTree as CdpFrameTree);
    await cdp.send('Runtime.enable');
    return frames;
  }

  /** The frame whose preload world made a call; null when it has gone. */
  ofContext(contextId: number): FrameInfo | null {
    const context = this.#contexts.get(contextId);
    if (context === undefined) return null;
    const frame = this.frame(context.frameId);
    return frame && { ...frame, origin: readableOrigin(context.origin) };
  }

  frame(id: string): FrameInfo | null {
    const known = this.#frames.get(id);
    if (known === undefined) return null;
    const parent = known.parentId === null ? null : this.frame(known.parentId);
    return { id, url: toAppUrl(known.url), origin: readableOrigin(known.origin), parent };
  }
}

/** CDP writes an opaque origin as "://"; the web says "null". */
const readableOrigin = (origin: string) =>
  origin === '' || origin === '://' ? 'null' : toAppUrl(origin).replace(/\/$/, '');
