// Forms of names that texts ask for: after "of" (genitive, "de la …") and with the article. Rules for the endings of country names, and what does not follow them.

const UNCHANGED = {
  ru: /^(?:Тонга|Никарагуа|Антигуа|Самоа|Бангладеш|Папуа|Саба|Майен|Конго|Корея|Джерси|.*(?<!ы|[гкх]и)е|.*[оиуэю]|[А-Я]{2,}|Кука|Рождества|Святой|Елены|Кайман|Мэн|Норфолк|Питкэрн|Буве|Херд|Макдональд|в|Индийском|океане|\(.*\)|—|и)$/u,
  be: /^(?:Фіджы|Нікарагуа|Антыгуа|Самоа|Бангладэш|Папуа|Марока|Конга|Манака|Косава|Лесота|Тога|Тонга|Сан-Марына|Пуэрта-Рыка|Макаа|Кюрасаа|Маёта|Табага|.*[оеэіуёю]|[А-Я]{2,}|Кука|Каляд|Святой|Алены|Мэн|Норфалк|Піткэрн|Бувэ|Херд|Макдональд|Цёркс|Кайкас|ў|Індыйскім|акіяне|і)$/u,
};
const SPECIAL = {
  ru: {
    Багамы: 'Багамских Островов', Коморы: 'Комор', Мальдивы: 'Мальдив', Нидерланды: 'Нидерландов', Филиппины: 'Филиппин', Гренадины: 'Гренадин', Египет: 'Египта', Беларусь: 'Беларуси', Штаты: 'Штатов',
    острова: 'островов', Острова: 'Островов', остров: 'острова', Остров: 'Острова', территории: 'территорий', Престол: 'Престола', Святой: 'Святого', 'Ян-Майен': 'Ян-Майена', Внешние: 'Внешних', малые: 'малых',
  },
  be: {
    Мальдывы: 'Мальдываў', Нідэрланды: 'Нідэрландаў', Філіпіны: 'Філіпін', Грэнадзіны: 'Грэнадзін', Егіпет: 'Егіпта', Беларусь: 'Беларусі', астравы: 'астравоў', Астравы: 'Астравоў', Востраў: 'Вострава',
    тэрыторыі: 'тэрыторый', Тэрыторыі: 'Тэрыторый', Прастол: 'Прастола', Святы: 'Святога', Малыя: 'Малых', Аддаленыя: 'Аддаленых',
  },
};
const WHOLE = {
  ru: { 'Бонэйр, Синт-Эстатиус и Саба': 'Бонэйра, Синт-Эстатиуса и Сабы', 'Святой Престол': 'Святого Престола', 'Остров Святой Елены': 'Острова Святой Елены', 'Республика Корея': 'Республики Корея', 'Федеративные Штаты Микронезии': 'Федеративных Штатов Микронезии' },
  be: { 'Боснія і Герцагавіна': 'Босніі і Герцагавіны', 'Святы Прастол': 'Святога Прастола', 'Востраў Святой Алены': 'Вострава Святой Алены' },
};

/** The name as it stands after "of"; the name itself where the language leaves it unchanged or says "of" by a word of its own. */
export function genitive(tag, name, body = false) {
  if (tag === 'ru' || tag === 'be') return WHOLE[tag][name] ?? name.split(' ').map((word, i, words) => SPECIAL[tag][word] ?? (UNCHANGED[tag].test(word) ? word : ending(tag, word, words.length > 1 && i < words.length - 1))).join(' ');
  if (tag === 'fr') { const the = article(tag, name, body); return the === name ? (/^[AEIOUÉÎÂÊ]/u.test(name) ? `d’${name}` : `de ${name}`) : the.startsWith('le ') ? `du ${name}` : the.startsWith('les ') ? `des ${name}` : `de ${the}`; }
  if (tag === 'es') { const the = article(tag, name); return the.startsWith('el ') ? `del ${name}` : `de ${the}`; }
  return name;
}

function ending(tag, word, followed) {
  const rules = tag === 'ru'
    ? [[/ые$/u, 'ых'], [/ие$/u, 'их'], [/(?<=ов|ев)ы$/u, 'ых'], [/ая$/u, 'ой'], [/яя$/u, 'ей'], [/([кгх])ий$/u, followed ? '$1ого' : '$1ия'], [/ый$/u, 'ого'], [/ия$/u, 'ии'], [/я$/u, 'и'], [/([гкхжшщч])а$/u, '$1и'], [/а$/u, 'ы'], [/ь$/u, 'я'], [/й$/u, 'я'], [/$/u, 'а']]
    : [[/(?<=[скнв])[іы]я$/u, followed ? m => (m === 'ія' ? 'іх' : 'ых') : 'іі'], [/(?<=ав)ы$/u, 'ых'], [/ая$/u, 'ай'], [/яя$/u, 'яй'], [/(?<=ё?в|н)ы$/u, 'ага'], [/ыя$/u, 'ыі'], [/ія$/u, 'іі'], [/я$/u, 'і'], [/([гкх])а$/u, '$1і'], [/а$/u, 'ы'], [/ь$/u, 'я'], [/й$/u, 'я'], [/$/u, 'а']];
  const [pattern, to] = rules.find(([p]) => p.test(word));
  return word.replace(pattern, to);
}

const FRENCH = {
  none: /^(?:Andorre|Anguilla|Antigua|Aruba|Bahreïn|Chypre|Cuba|Curaçao|Djibouti|Gibraltar|Guam|Guernesey|Haïti|Hong Kong|Israël|Jersey|Kiribati|Macao|Madagascar|Malte|Maurice|Mayotte|Monaco|Montserrat|Nauru|Niue|Oman|Porto Rico|Saint-(?!Siège)|Sainte-|Sao Tomé|Singapour|Taïwan|Tokelau|Trinité|Tuvalu|Wallis|La Réunion|[A-Z0-9-]{2,}$)/u,
  plural: /^(?:Nouvelles|Bahamas|Bermudes|Comores|Émirats|États-Unis|Fidji|Îles|Maldives|Palaos|Pays-Bas|Philippines|Samoa|Seychelles|Tonga|Terres|Territoires|Nations|Amis|Forces|Mécanismes|Tribunaux|Chambres|Opérations)/u,
  masculine: /^(?:Royaume|Parti|Gouvernement|Jihad|Sommet|Réseau|Belize|Cambodge|Mexique|Mozambique|Zimbabwe|Suriname|Territoire|Groupe|Organisme|Programme|Centre|Dialogue|Siège|Quartette|Comité|Traité|Système|Parlement|Conseil|Secrétariat|Forum|Fonds|Bureau|Mouvement|Tribunal|Marché|Mécanisme|Processus|Partenariat|Pacte)/u,
  body: /^(?:Banque|Nouvelle Banque|Ligue|Cour|Conférence|Communauté|Force|Mission|République|Commission|Coopération|Société|Convention|Facilité)(?: |$)/u, // of a feminine name of an organisation
  feminine: /(?:e|ée|ion|té|Cour|Sierra Leone)$/u,
};
const SPANISH = {
  el: /^(?:Congo$|Convenio|Nuevo|Gobierno|Partido|Ejército|Formato|Reino|Sáhara|Territorio|Caribe|Grupo|Consejo|Banco|Foro|Fondo|Programa|Comité|Mercado|Movimiento|Tribunal|Tratado|Centro|Parlamento|Sistema|Diálogo|Cuarteto|Organismo|Mercosur|Acuerdo|Pacto|Proceso|Alto|Instituto|Mecanismo)(?: |$)/u,
  la: /^(?:Corporación|Voz|Yihad|República|Isla|Polinesia|Guayana|Ciudad|Santa Sede|Antártida|Organización|Unión|Comunidad|Comisión|Asociación|Agencia|Liga|Alianza|Conferencia|Corte|Oficina|Cumbre|Asamblea|Iniciativa|Secretaría|Autoridad|Misión|Fuerza|Federación|Mancomunidad|Cooperación|Plataforma|Cruz|Iglesia|Cámara)(?: |$)/u,
  los: /^(?:Emiratos|Países|Territorios|Estados Unidos$)(?: |$)?/u,
  las: /^(?:Islas|Naciones|Fuerzas)(?: |$)/u,
};

/** The name with its article where the language gives it one. */
export function article(tag, name, body = false) {
  if (tag === 'fr') {
    if (FRENCH.none.test(name)) return name;
    if (FRENCH.plural.test(name)) return `les ${name}`;
    if (/^[AEIOUÉÎÂÊ]/u.test(name)) return `l’${name}`;
    const head = name.split(/[ ]/u)[0];
    if (FRENCH.masculine.test(name)) return `le ${name}`;
    if (body) return FRENCH.body.test(name) ? `la ${name}` : name;
    return FRENCH.feminine.test(/^Sierra Leone/u.test(name) ? name : head.split('-')[0]) ? `la ${name}` : `le ${name}`;
  }
  if (tag === 'es') for (const [the, pattern] of Object.entries(SPANISH)) if (pattern.test(name)) return `${the} ${name}`;
  return name;
}
