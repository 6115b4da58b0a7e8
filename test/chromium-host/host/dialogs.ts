// Dialogs: a test queues its answers beforehand; a person is asked.
import type { DialogAnswer, DialogKind, DialogRequest } from '../messages.ts';

export interface ShownDialog extends DialogRequest {
  answer: DialogAnswer;
  /** False when no answer was queued and the dialog was cancelled. */
  expected: boolean;
}

export class Dialogs {
  /** Every dialog so far, with the answer it got. */
  readonly shown: ShownDialog[] = [];
  #answers: Record<'open' | 'save' | 'message', DialogAnswer[]> = { open: [], save: [], message: [] };
  #askPerson: ((request: DialogRequest) => Promise<DialogAnswer>) | null;

  /** Without `askPerson` a dialog that no answer was queued for is cancelled. */
  constructor(askPerson: ((request: DialogRequest) => Promise<DialogAnswer>) | null) {
    this.#askPerson = askPerson;
  }

  /** The next open dialog gets these paths; null cancels it. */
  answerOpen(paths: string[] | null): void {
    this.#answers.open.push({ paths });
  }

  /** The next save dialog gets this path; null cancels it. */
  answerSave(path: string | null): void {
    this.#answers.save.push({ paths: path === null ? null : [path] });
  }

  /** The next message box gets this button, by its index. */
  answerMessage(button: number): void {
    this.#answers.message.push({ button });
  }

  async ask(request: DialogRequest): Promise<DialogAnswer> {
    const queued = this.#answers[queueOf(request.kind)].shift();
    const cancelled: DialogAnswer =
      request.kind === 'open' || request.kind === 'save' ? { paths: null } : { button: request.cancelId };
    const answer = queued ?? (await this.#askPerson?.(request)) ?? cancelled;
    this.shown.push({ ...request, answer, expected: queued !== undefined });
    return answer;
  }
}

const queueOf = (kind: DialogKind) => (kind === 'error' ? 'message' : kind);
