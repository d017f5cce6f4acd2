'use client';

import { Component, type ReactNode } from 'react';

type Props = { plain: ReactNode; children: ReactNode };

/** Shows `plain` in place of children that cannot be drawn; the page around them stays. */
export class PlainOnError extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.plain : this.props.children;
  }
}
