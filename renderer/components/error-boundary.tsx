// Catches what went wrong while drawing. What a person typed lives above it, so "Try again" loses nothing.
import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { translator } from '../language.ts';

const t = translator('common');

interface ErrorBoundaryProps {
  /** What could not be shown: "the result". */
  what: string;
  /** A change of it tries again by itself. */
  resetKey?: unknown;
  children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(previous: ErrorBoundaryProps) {
    if (this.state.failed && previous.resetKey !== this.props.resetKey) this.setState({ failed: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="crash">
        <h2>{t('crash.title')}</h2>
        <p>{t('crash.what', { what: this.props.what })}</p>
        <Button className="button" onPress={() => this.setState({ failed: false })}>
          {t('tryAgain')}
        </Button>
      </div>
    );
  }
}
