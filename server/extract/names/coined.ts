/** Names that are coined from a place: portals of government, branches of the national carriers. */
import type { NameContext, Named } from './named.js';

// Names of portals are coined from the place's short name: 浙里办, 赣服通, 秦务员. Only behind a verb of use or before 平台.
const coined =
  /(?:依托|通过|利用|借助|登录|注册|使用|上线|关注|打开|进入|运用|拓展|推广|对接|用好|接入|[“、])((?:京|津|冀|晋|蒙|辽|吉|龙|沪|随|苏|浙|皖|闽|赣|鲁|爱山|豫|鄂|湘|粤|桂|海|渝|川|天府|黔|贵|滇|藏|陕|秦|甘|陇|宁|新|锡|甬|杭|穗|深|i)[\p{Script=Han}]{1,3}(?:通|办|码|事|员|厅))(?=[、，”。“]|平台|APP|等|系统|客户端|小程序)/gu;

/** Portals: 浙里办, 赣服通. */
export function coinedNames(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(coined)) {
    const start = m.index + m[0].length - (m[1] as string).length;
    const name = m[1] as string;
    if (
      /(?:沟通|交通|流通|融通|联通|举办|承办|主办|申办|督办|创办|协办|通办|贯通|畅通|普通|政府办|委办|人员|成员|民事|理事|办事|干事)$/.test(
        name,
      )
    )
      continue;
    const tail = /^(?:小程序|APP)/.exec(text.slice(start + name.length, start + name.length + 3))?.[0] ?? '';
    found.push({
      kind: 'Platform',
      name: name + tail,
      start,
      end: start + name.length + tail.length,
      rule: 'coined-name',
      confidence: 0.85,
      ...(tail ? { canonical: name } : {}),
    });
  }
  return found;
}

// Branches of the national carriers go by place and brand: 陕西联通, 安康移动公司.
const carrier = /(?:移动|联通|电信|铁塔)(?=[、，。；与和及]|(?:分)?公司|联合)/g;

/** 陕西联通, 安康移动公司. */
export function carriers(text: string, context: NameContext): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(carrier)) {
    const tail = /^(?:分)?公司/.exec(text.slice(m.index + 2, m.index + 5))?.[0] ?? '';
    for (let length = 4; length >= 2; length--) {
      const start = m.index - length;
      if (start < 0 || context.placeAt?.(start) !== m.index) continue;
      const end = m.index + 2 + tail.length;
      found.push({ kind: 'Enterprise', name: text.slice(start, end), start, end, rule: 'carrier', confidence: 0.85 });
      break;
    }
  }
  return found;
}
