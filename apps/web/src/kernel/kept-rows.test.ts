import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { createKeptRows } from './kept-rows.ts';

const ada = { id: 'a', name: 'Ada' };
const grace = { id: 'g', name: 'Grace' };

it('keeps a row’s object when the list is read again, also in another order and with another content', () =>
  createRoot((dispose) => {
    const [rows, setRows] = createKeptRows<{ id: string; name: string }>('id');
    expect(rows()).toBeNull();
    setRows([ada, grace]);
    const [first, second] = rows() ?? [];
    setRows([{ ...grace }, { ...ada, name: 'Ada L.' }]);
    expect(rows()).toEqual([grace, { id: 'a', name: 'Ada L.' }]);
    expect(rows()?.[0]).toBe(second);
    expect(rows()?.[1]).toBe(first);
    expect(ada.name).toBe('Ada');
    dispose();
  }));

it('gives a row that comes anew an object of its own, and forgets one that is gone', () =>
  createRoot((dispose) => {
    const [rows, setRows] = createKeptRows<{ id: string; name: string }>('id');
    setRows([ada]);
    const first = rows()?.[0];
    setRows([grace]);
    expect(rows()?.[0]).not.toBe(first);
    setRows(null);
    expect(rows()).toBeNull();
    dispose();
  }));
