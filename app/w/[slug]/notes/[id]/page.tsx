import { NoteEditor } from '@/components/notes/note-editor';

export default async function NotePage({
  params,
}: {
  params: Promise<{ slug: string; id: string }>;
}) {
  const { slug, id } = await params;
  return <NoteEditor slug={slug} id={id} />;
}
