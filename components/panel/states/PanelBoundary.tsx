import { Component, type ReactNode } from 'react';
import { useWords } from '#components/language/use-words.ts';
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
    return this.state.hasFailed ? <Fault onDrawAnew={() => this.setState({ hasFailed: false })} /> : this.props.children;
  }
}

function Fault({ onDrawAnew }: { onDrawAnew: () => void }) {
  const say = useWords('states');
  return (
    <StateView title={say('fault')} actions={<Button onClick={onDrawAnew}>{say('drawAnew')}</Button>}>
      <p>{say('nothingLost')}</p>
    </StateView>
  );
}
