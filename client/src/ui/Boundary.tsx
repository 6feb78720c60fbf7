import { Component, type ReactNode } from 'react';
import { RequestError } from '../api/request.js';
import { Failure } from './states.js';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Stands where a view failed: when its program could not be fetched (the server is gone, or was renewed), or by a fault of its own. */
export class Boundary extends Component<BoundaryProps, { readonly error: Error | undefined }> {
  override readonly state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    const found = error instanceof Error ? error : new Error(String(error));
    return { error: /import|module|fetch/i.test(found.message) ? new RequestError('NETWORK', found.message) : found };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Failure page error={error} retry={() => window.location.reload()} />;
  }
}
