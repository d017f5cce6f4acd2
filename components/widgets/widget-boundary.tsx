'use client';

import { Component, type ReactNode } from 'react';

type Props = { widget: unknown; fallback: ReactNode; children: ReactNode };
type State = { widget: unknown; failed: boolean };

/** Shows `fallback` in place of a widget that cannot be drawn, until the widget is another one. */
export class WidgetBoundary extends Component<Props, State> {
  override state: State = { widget: undefined, failed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ widget }: Props, state: State): State | null {
    return widget === state.widget ? null : { widget, failed: false };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
