const list = (names: string): string[] => names.split(',').map((name) => name.trim());

/** Firms, parties, clubs and armed groups that the news names without a word that shows what they are. */
const ORGANISATIONS = new Set(
  list(`Adidas, Airbnb, Airbus, Ajax, Al-Qaeda, Al-Qaida, Al-Shabaab, al-Shabaab, Aldi, Alibaba, Allianz, Alphabet, Amazon, Apple, Aramco, Arsenal, AstraZeneca, Audi, Barclays, Bayer, Bayern Munich, Benfica, Berkshire Hathaway, BioNTech,
  BlackRock, Boeing, Boko Haram, Bosch, ByteDance, Carrefour, Caterpillar, Celtic, Chevron, Chrysler, Cisco, Citigroup, Coca-Cola, Comcast, Costco, Credit Suisse, Daimler, Danone, Deliveroo, Dell, Deloitte, Deutsche Bahn, Deutsche Telekom,
  Disney, Drax, Dyson, Ericsson, Europol, Eurostat, Eurostar, Everton, Exxon, ExxonMobil, FedEx, Fatah, Ferrari, Fiat, Fidesz, Fifa, Foxconn, Frontex, Gazprom, GlaxoSmithKline, Glencore, Goldman Sachs, Google, Greenpeace, Hamas,
  Heathrow, Heineken, Hezbollah, Hizbollah, Honda, Houthi, Houthis, Huawei, Hyundai, Ikea, Intel, Interpol, Iberia, Islamic Jihad, Islamic State, JPMorgan, Juventus, Kia, Kremlin, Lehman Brothers, Lidl, Likud, Lockheed Martin, Lufthansa,
  Lukoil, Maersk, Mastercard, Mazda, McDonald’s, McDonald's, McKinsey, Médecins Sans Frontières, Mercosur, Merck, Microsoft, Michelin, Moderna, Monsanto, Morgan Stanley, Mossad, Nato, Nestlé, Nestle, Netflix, Nike, Nintendo, Nissan, Nokia, Northrop Grumman,
  Novartis, Novo Nordisk, Nvidia, Ofcom, Ofgem, Ofsted, Ofwat, Opec, OpenAI, Oxfam, Panasonic, PayPal, Pemex, PepsiCo, Petrobras, Peugeot, Pfizer, Plaid Cymru, Podemos, Porsche, PricewaterhouseCoopers, Procter & Gamble, Purdue Pharma, Qantas, Qualcomm,
  Raytheon, Real Madrid, Renault, Roche, Rolls-Royce, Roscosmos, Rosneft, Ryanair, Samsung, Sanofi, Saudi Aramco, Siemens, Sinn Féin, Sinn Fein, Sinopec, SoftBank, Sony, SpaceX, Spotify, Starbucks, Stellantis, Suzuki, Syriza, Taliban, Telefónica, Tencent, Tesco,
  Tesla, Thales, Toshiba, TotalEnergies, Toyota, Uber, Ubisoft, Uefa, Unesco, Unicef, Unilever, Vattenfall, Verizon, Viacom, Visa, Vodafone, Volkswagen, Volvo, Waitrose, Walmart, Wirecard, Wizz Air, Xiaomi`),
);

/** Whether a name is, by itself, that of an organisation. */
export function isOrganisationName(name: string): boolean {
  return ORGANISATIONS.has(name);
}
