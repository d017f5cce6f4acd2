import { describe, expect, it } from 'vitest';
import { toolContext } from '../../../test/tool-context.ts';
import { executeTool } from '../execute-tool.ts';
import { widgetTools } from './widget-tools.ts';

const context = () => toolContext('/nowhere');

function useTools() {
  const shared = context();
  const tools = new Map(widgetTools().map((tool) => [tool.name, tool]));
  const call = async (name: string, input: unknown) => {
    const tool = tools.get(name);
    if (!tool) throw new Error(`no tool ${name}`);
    const { signal } = new AbortController();
    const { ok, content } = await executeTool(tool, { input, signal, context: shared });
    return { ok, result: JSON.parse(content) };
  };
  return { call, widgets: shared.widgets };
}

const table = { type: 'table', headers: ['Name', 'Age'], rows: [['Ada', 36]] };

describe('the tools that draw', () => {
  it('draw a widget, change it in place and take it away', async () => {
    const { call, widgets } = useTools();
    const { result } = await call('draw_widget', { widget: table });
    expect(result).toEqual({ id: expect.stringMatching(/^w[0-9a-f]{8}$/), type: 'table' });
    const patch = [{ op: 'add', path: '/rows/-', value: ['Bob', 41] }];
    expect(await call('update_widget', { id: result.id, patch })).toMatchObject({ ok: true });
    expect(widgets.find(result.id)).toMatchObject({
      rows: [
        ['Ada', 36],
        ['Bob', 41],
      ],
    });
    await call('remove_widget', { id: result.id });
    expect(widgets.find(result.id)).toBeUndefined();
  });

  it('tell the model what is wrong with a widget, and draw nothing', async () => {
    const { call, widgets } = useTools();
    const uneven = { ...table, rows: [['Ada']] };
    const { ok, result } = await call('draw_widget', { widget: uneven });
    expect(ok).toBe(false);
    expect(result.error).toMatchObject({ code: 'INVALID_INPUT' });
    expect(result.error.message).toContain('Row 0 has 1 cells, but there are 2 headers.');
    expect(widgets.find('w00000000')).toBeUndefined();
  });

  it('leave a widget as it is when one operation of many does not fit', async () => {
    const { call, widgets } = useTools();
    const { result } = await call('draw_widget', { widget: table });
    const patch = [
      { op: 'replace', path: '/caption', value: 'People' },
      { op: 'remove', path: '/rows/7' },
    ];
    const refused = await call('update_widget', { id: result.id, patch });
    expect(refused.result.error.code).toBe('INVALID_REQUEST');
    expect(widgets.find(result.id)).toEqual({ id: result.id, ...table });
  });
});
