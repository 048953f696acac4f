import { Component, type ReactNode } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { StateView } from './StateView.tsx';

type State = { hasFailed: boolean };

/** A fault while drawing must not leave the column blank: it says so, and draws anew when asked. Mount it keyed by the record. */
export class PanelBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <StateView title="The panel had a fault" actions={<Button onClick={() => this.setState({ hasFailed: false })}>Draw it anew</Button>}>
        <p>Nothing that you clicked is lost. If it stays, reload the page.</p>
      </StateView>
    );
  }
}
