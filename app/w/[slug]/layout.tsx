import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { WorkspaceShell } from '@/components/workspace/workspace-shell';
import { loadWorkspace } from '../load-workspace.ts';

type LayoutProps = { params: Promise<{ slug: string }>; children: ReactNode };

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { slug } = await params;
  const { workspace } = await loadWorkspace(slug);
  return { title: workspace.name };
}

export default async function WorkspaceLayout({ params, children }: LayoutProps) {
  const { slug } = await params;
  const { workspace, documents } = await loadWorkspace(slug);
  return (
    <WorkspaceShell key={slug} workspace={workspace} documents={documents}>
      {children}
    </WorkspaceShell>
  );
}
