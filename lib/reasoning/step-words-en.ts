import type { StepWords } from "./step-words";

const LET =
  "(?:let me|let's|let us|i'll|i will|i should|i can|i could|i want to|i need to|we can|we could|we should|we need to|just to|to)";
const LOOK =
  "(?:double[- ]?check|cross-?check|check|verify|confirm|validate|sanity|plug|test (?:it|this|with|on|a few)|trace|trying? (?:it|this) (?:on|with)|make sure|be sure|be safe)";

export const STEP_WORDS_EN: StepWords = {
  filler:
    /^(?:(?:okay|ok|alright|all right|right|so|now|well|first|firstly|then|and|yes|yeah|great|good|nice|also|again|first of all|let's see|let me see|hmm+|um+|oh|interesting)\b[,.!…]*\s*)+/i,
  returns:
    /^(?:(?:oh|ah|but|and|so|no|okay|ok|hmm+|well|ugh|now|yet|argh)\b[,.!…]*\s*)*(?:sorry|apologies|uh[- ]?oh|correction|wait\b|hold on\b|hang on\b|oops\b|whoops\b|scratch that|nope\b|not quite\b|on second thought|actually\b,?|(?:that|this|it)(?:'s| is| was) (?:wrong|incorrect|not right|not correct|a mistake|not how)|that (?:can't|cannot|doesn't|does not) |(?:maybe |perhaps )?i (?:think i |think i've |must have |may have |might have |have |just |realize i )?(?:made an? (?:mistake|error|slip)|miscalculated|miscounted|misread|misunderstood|messed up|forgot|overlooked|was wrong)|my mistake|(?:let me|let's|i need to|i should|i have to|i must|i'll) (?:redo|go back|correct (?:this|that|my)|fix (?:this|that|my)|rethink|reconsider|re-?examine|recompute|recalculate|start over|step back|try (?:again|another|a different|something)))|^(?:oh,? )?(?:no|hmm+,? no)[,.!]\s|^(?:hmm+|oh|huh)[,.]? (?:that|this|but|wait|maybe not|not)\b|^(?:hmm+|huh)[,.]? (?:i remember|something)|^(?:oh|ah)[,.]? so i \w+ (?:it )?wrong|^(?:but |or |alternatively,? )?(?:maybe|perhaps) i (?:mis\w+|made|got|forgot|overlooked)|^let's try (?:again|a different|another|something)/i,
  turns:
    /^(?:(?:oh|but|ah|hmm+|no|and|so)[,.]?\s+)*(?:wait\b|hold on\b|oops\b|whoops\b|scratch that|(?:that's|that is) (?:wrong|not right|incorrect)|i made a (?:mistake|slip))|^(?:hmm+|oh|no),? no\b/i,
  doubts:
    /^(?:hmm+|huh|but,? hmm+)[,.].{3,}[?]|^(?:hmm+|but|and|one more thing)?[,:]?\s*(?:but\s+)?(?:is|are|am|do|does|did|was|were|could|can|should|would|what (?:about|if)|how come)\b/i,
  rejections:
    /too slow|too expensive|way too|(?:won't|will not|doesn't|does not|can't|cannot|isn't going to) work|(?:try|think of|use) (?:a different|another|something else|something different)|think differently|dead end|getting (?:messy|complicated|too|nowhere)|that's (?:ugly|messy|impossible)|different approach|where (?:i went|did i go|i've gone|the (?:error|mistake) is) ?(?:wrong)?/i,
  openings: [
    [
      "code",
      /^(?:here(?:'s| is)|this is|and)? ?(?:the|my|a|first|second|full|complete|final)? ?(?:full |complete |final |corrected )?(?:code|implementation|version|program|script|solution in \w+)\b[^.?!]{0,30}:\s*$/i,
    ],
    [
      "check",
      new RegExp(
        String.raw`^(?:${LET} (?:\w+ ){0,3}?${LOOK}\b|(?:double-)?check(?:ing)?\b|verif|sanity|plugging|substituting back|confirming\b|validating\b|quick (?:check|test)|proof check|testing\b|test (?:with|it|on)|trace\b|tracing|trying? \S*\[|to (?:be sure|double|confirm)|alternatively,? (?:i can |we can |let me )?(?:check|verify)|does (?:it|this|that) (?:satisfy|work|hold)|edge cases?:|example: )`,
        "i",
      ),
    ],
    [
      "conclude",
      /^(?:therefore|thus|hence|so|consequently)?,? ?(?:the|our|my|both)? ?(?:final )?(?:answers?|solutions?|result|final (?:code|answer|program|version))\b(?: (?:is|are|to|for|should|agree)\b|:|\*\*| \()|^(?:\*\*)?(?:final )?answer\b|^in (?:conclusion|summary|short)\b|^(?:conclusion|summary|final result)\b\s*(?:$|[:*])|^i(?:'m| am) (?:\w+ )?(?:confident|sure|certain|convinced)\b.{0,40}\b(?:answer|solution|result)\b|^to (?:sum|conclude|summari[sz]e)|^(?:both|all) (?:(?:approaches|methods|ways|results|answers) )?(?:agree|give)|^that (?:should be|is|'s) (?:the|my) (?:final|answer|solution)|^this is the (?:final|answer)|^(?:this|that|which) (?:completes|concludes|finishes) the (?:proof|solution)|^(?:q\.?e\.?d|as (?:desired|required|claimed|was to be (?:shown|proved)))\b|^i'll (?:present|answer|give)|^so that's the|^(?:so|therefore|thus|hence),? [^.]{0,60}\b(?:final answer|answers?|solutions?) (?:is|are)\b|^(?:so|therefore|thus|hence),? [^.]{0,40}\bis the (?:final )?(?:answer|solution)\b/i,
    ],
    [
      "understand",
      /^(?:i need (?:to|the|a|an)\b|i have (?:to|a|an|this|the)\b|i (?:am asked|recognize|am given)|i'm (?:asked|given|supposed|trying)|(?:the|this|our) (?:problem|question|task|exercise|user|statement)\b(?!.{0,30}\b(?:says "steps"|doesn't say))|(?:we're|we are|we) (?:given|asked|told|need (?:the|to find))|(?:here's|here is) the (?:task|problem)|(?:the|a) (?:farmer|user|student)|let me (?:read|restate|understand|start by understanding|try to understand|make sure i understand|work through|parse)|let's (?:tackle|understand|parse)|understand the|(?:understanding|clarifying|restating|reading|interpreting|parsing|analy[sz]ing|breaking down)\b.{0,12}\b(?:problem|question|task|statement)|(?:let me|let's) (?:break (?:this|it|the problem) down|break down|go over|analy[sz]e) ?(?:the|this)?|problem(?: analysis| statement| setup)?\b\s*(?:$|[:*])|given(?: information| data)?\b\s*[:*]|i want (?:to (?:find|show|prove|compute|determine|count)|the)\b|(?:so )?we have (?:a|an|the following|two|three)\b|(?:we're|we are) (?:looking for|trying to|to find|dealing with)|the (?:equation|inequality|function|expression|sequence|system)\b.{0,3}(?:is|given)\b|in how many ways|given (?:a|an|that|the)\b|there (?:are|'s|is) (?:\d+|a|an|the (?:second|third|last)) |(?:the|then there's the) (?:second|third|last|other) (?:part|question)|i've got|let me think about (?:this|the) problem|this is a longer)/i,
    ],
    [
      "plan",
      /^(?:let me (?:think|try(?!\b[^.:]{0,12}\$?[a-z]\$? ?= ?\$?-?\d)|consider|start|set|use|fix|draw|see if|approach|look at (?:small|the))|let's (?:think|try|consider|start|use|set|go with)|maybe\b|perhaps\b|(?:one|another|a) (?:\w+ )?(?:way|approach|option|idea|strategy|method|plan)s?\b(?! to see)|the (?:\w+ )?(?:way|approach|idea|strategy|method|plan) (?:is|was|would)\b|(?:the|my) (?:first |second )?(?:idea|plan|thought|approach)|i(?:'ll| will| can| could|'d| would| should| might) (?:try|use|start|set|go|take|solve|find|show|recommend|fix|split|count)|(?:i|we) could\b|we (?:can|could|'ll|will) (?:try|use|start|set|apply|proceed)|we'll (?:use|proceed|try|start)|i think the (?:best|easiest|simplest) (?:way|approach|method)|to (?:solve|find|prove|do|show) (?:this|that|it|the \w+),? (?:i|we|let)|(?:plan|strategy|approach|method)\b\s*(?:$|[:*])|i can use|(?:there are )?(?:a few|two|three|several) (?:classical )?(?:ways|options|approaches|methods)|there are (?:a few|two|three|several) |options?:|approach \d|method \d|how (?:should|can|do) (?:i|we) |this (?:looks|is a|is an) (?:like|quadratic|classic|standard|typical)|it's (?:easier|simpler|better) to|(?:use|greedy|brute force|notice)\b|the (?:standard|usual|easiest|simplest|classical) (?:way|approach|method)|alternatively\b|first,? (?:find|look|compute|i'll|let|sort|factor|note)|\d\. (?:sort|first|read))/i,
    ],
  ],
  nextQuestion:
    /^(?:(?:there's |for |now )?(?:the|a) (?:second|third|fourth|last|other|next) (?:part|question)|(?:part|question) (?:\(?[b-e]\)?|[2-9])\b)(?!.{0,60}\b(?:answer|solution) is)/i,
  assures:
    /(?:\b(?:that|this|it|they|both|which|all)\b (?:\w+ ){0,2}(?:works?|holds?|match(?:es)?|agrees?|checks? out|fails?|is right|are right|is correct)(?: (?:too|as well|here|with [^.]{1,30}))?|\b(?:right|correct|good|great|yes|ok|okay|perfect|consistent|✓|✔))[.!]?\s*$/i,
  countsWord: /(?:\b(?:is|are|gives?|makes?|equals?|total|sum|get|be)\b|:) (?:exactly |about )?\$?-?\d/gi,
  parts:
    /^(?:now\b|next\b|in general\b|then there|moving on|another (?:way|thing)|interesting|finally\b|case \w|part \w|for the (?:other|second|next)|(?:the|then the) (?:second|third)|collecting|putting it together|adding (?:it )?(?:all )?up|just out of|all together|in total|why\b|total\b.{0,5}complexity|(?:the total )?complexity)/i,
  confirms:
    /\b(?:that's|it's|that is|it is|is|so it's|everything's|they're) (?:still )?(?:fine|right|correct|ok|okay|good|true|complete|valid|consistent|irrelevant)\b|\byes\b|\bstands\b|\bstill (?:holds|works|stays)\b|no problem|doesn't matter|don't have to (?:care|worry)|\bokay\.|\bgood\.|\bok\.|\bso no,|which is valid|is the maximum|not needed|\bso fine\b|nothing about\b/i,
  takesBack:
    /\bwrong\b|\bincorrect|\b(?:that|this|it) (?:can't|cannot) be\b|\bmistake|\berror\b|\bmis(?:calculated|counted|read|took|understood)|\bslip\b|\bbug\b|should (?:be|have been)\b|\bshouldn't\b|\bcan't just\b|isn't right|\bnot (?:how|quite|correct|right|true)\b|(?:doesn't|does not|can't|won't) work|moves backwards|\bforgot|\bmissed|\bmessed up|\bcorrection\b|\bredo\b|\brecalculate|\brecompute|\bstart(?:ing)? over\b|\brethink|\breconsider|\bloses\b|\boverlooked|\bis included\b|\bi have to\b|\bnot \$?-?\d|^(?:hmm+,? )?no\b|\bno wait\b|\bwait,? no\b|too slow|different|instead|i remember the/i,
  leaves:
    /different approach|another (?:approach|way|method|idea)|a better (?:approach|way|method|idea)|something else|start over|think differently|too slow|getting (?:messy|complicated|nowhere)|dead end|in circles|(?:doesn't|does not|won't|can't) work\b/i,
  asks: /(?:^|[.!?;:\n]\s|,\s|\band\s)[^.!?\n]{0,60}\b(?:find|determine|compute|calculate|evaluate|prove|show that|want|wanted|asked|how (?:many|much|long|far|fast)|what is|which)\b[^.!?\n]{0,120}[.?]?$/i,
  states:
    /^(?:the|our|its|their|this|each|every)\b[^.!?]{1,80}\b(?:is|are|has|have|equals?|costs?|takes?)\b/i,
  therefore: /^(?:so|therefore|thus|hence|consequently|that gives)\b/i,
};
