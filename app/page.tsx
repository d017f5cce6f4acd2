import { redirect } from 'next/navigation';
import { GUIDE_WORKSPACE } from '@/lib/workspaces';

export default function HomePage(): never {
  redirect(`/w/${GUIDE_WORKSPACE.slug}`);
}
