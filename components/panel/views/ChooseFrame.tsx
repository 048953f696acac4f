import type { ReactNode } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Frame } from '../Frame.tsx';
import { Drawer } from '../header/Drawer.tsx';
import { Header, type HeaderProps } from '../header/Header.tsx';
import type { useHeader } from '../header/use-header.tsx';
import { KeysHelp } from '../keys/KeysHelp.tsx';
import { Notices } from '../states/Notices.tsx';
import { ClosedVerdictBar } from '../verdict/ClosedVerdictBar.tsx';
import type { ViewProps } from './view-props.ts';

export type ChooseFrameProps = {
  context: Pick<ViewProps['context'], 'asOf'>;
  look: Omit<ViewProps['look'], 'context'>;
  header: ReturnType<typeof useHeader>;
  name: string;
  about: string;
  match?: HeaderProps['match'];
  /** Drawers beside the keys. */
  drawers?: ReactNode;
  children: ReactNode;
};

/** A record with no single person yet: the same frame, with a choice in the middle and the verdict closed until it is made. */
export function ChooseFrame({ context, look, header, name, about, match = null, drawers, children }: ChooseFrameProps) {
  const say = useWords('keys');
  return (
    <Frame footer={<ClosedVerdictBar onHelp={() => header.toggle('keys')} />}>
      <Header
        name={name}
        about={about}
        match={match}
        freshness={{ asOf: context.asOf, isLooking: look.isLooking, onLookAgain: look.lookAgain }}
        menu={header.menu}
        onCollapse={header.onCollapse}
      >
        {drawers}
        {header.byHand}
        {header.drawer === 'keys' && (
          <Drawer title={say('title')} onClose={header.close}>
            <KeysHelp />
          </Drawer>
        )}
      </Header>
      <main>
        <Notices failure={look.failure} asOf={context.asOf} onTryAgain={look.lookAgain} />
        {children}
      </main>
    </Frame>
  );
}
