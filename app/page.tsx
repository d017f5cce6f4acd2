import { redirect } from 'next/navigation';
import { GUIDE_WORKSPACE } from '@/lib/auth';

export default function HomePage(): never {
  redirect(`/w/${GUIDE_WORKSPACE.slug}`);
}
