/** Words that tell nothing about a problem, in the languages that tickets come in. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are aren as at be because been before being below between both but by
  can cannot could couldn d did didn do does doesn doing don down during each either else ever every few for from further
  get gets getting got had hadn has hasn have haven having he her here hers him his how however i if in into is isn it its
  itself just let ll m may me might more most much must my myself nor not now of off ok on once one only or other our ours
  out over own per please put quite re really s same shall she should shouldn since so some still such t than thank thanks
  that the their theirs them then there these they thing things this those though through to too under until up upon us
  ve very via was wasn we well were weren what when where whether which while who whom why will with within without won
  would wouldn yes yet you your yours hi hello hey dear regards best cheers
  der die das den dem des ein eine einer eines einem einen und oder aber ist sind war wir ihr sie es ich nicht mit von für auf
  bei zu im am als auch wird werden wurde haben hat kann können bitte danke hallo
  le la les un une des du de et ou mais est sont nous vous ils elle je ne pas avec pour sur dans par au aux que qui ce cette
  ces il se son sa ses merci bonjour
  el los las una unos unas del y o pero es son nosotros yo no con para por en al que se su sus lo gracias hola
  os um uma uns umas do da dos das e ou mas são nós eu não com por em ao na nos nas que seu sua obrigado olá`.split(
    /\s+/,
  ),
);

/** Words that many tickets hold whatever they are about: they count, but little. */
export const commonWords: ReadonlySet<string> = new Set(
  `able access add added allow already always another anyone api app application appears around ask back behavior best bug
  call called calling calls case change changed changes check class client code com come correct correctly create created
  current currently data day days default different doc docs documentation end endpoint error errors even example expect
  expected fail failed failing fails failure feature file find fine first fix follow following found function give given
  gives go good happen happening happens help http https idea info information input instead issue issues item items json
  key know last latest lib library like line list local log logs long look looking looks made main make makes manager maybe
  mean message method missing need needed needs never new next none nothing number object occur occurs old open option
  package page parameter part pass passed passing path possible prod problem problems production project property python
  question raise raised read reason recent recently repo report reproduce request requests response result results return
  returned returning returns run running sample see seem seems seen self send sending sends sent server service set setting
  should show shows simple solution something sometimes source start started state status steps string sure system team test
  tests text time times today tried true false null try trying type update updated url use used user users uses using value
  values version versions via want wanted way week work worked working works wrong yesterday`.split(/\s+/),
);
