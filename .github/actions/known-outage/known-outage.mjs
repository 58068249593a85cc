// Made by "npm run action" from scripts/verdict/known-outage.ts.
import{randomUUID as Kt}from"node:crypto";import{appendFileSync as Zt}from"node:fs";import O from"node:process";var I={none:"Nothing known",trouble:"Known trouble",planned:"Planned work",unknown:"No verdict"};function _(t){return`${new Date(t).toISOString().slice(0,16).replace("T"," ")} UTC`}function P({kind:t,incidents:e}){return t==="trouble"&&e.length>0}function $(...t){return{kind:"unknown",reasons:t,incidents:[],maintenances:[]}}function L(t,e){
if("why"in t)return $(`${kt(t.why)}.`);let n=bt(t,e.components),{components:o,doubts:s}=n,r=new Set(o.flatMap(({id:i,name:y})=>[i,y])),a=({components:i})=>i?.some(
y=>r.has(y)),{at:c,isNow:d}=e,u=t.incidents.filter(i=>a(i)===!0),f=t.maintenances.filter(i=>a(i)===!0),l=o.filter(({status:i})=>xt(i)),b=[...t.incidents,...t.maintenances.
filter(i=>Q(i,e.at))].filter(i=>i.components===void 0),m=o.some(({status:i})=>i!=="operational");if(s.push(...o.filter(({status:i})=>i===void 0).map(({name:i})=>`\
Nobody knows how ${i} is: its status is none that we know.`),...[...u,...f].filter(({status:i})=>i===void 0).map(({title:i})=>`Whether "${i}" is over cannot be \
read.`),...[...u,...f].filter(({status:i,startedAt:y})=>i!==void 0&&y===void 0).map(({title:i})=>`When "${i}" began cannot be read.`),...m?[]:b.map(({title:i})=>`\
"${i}" does not say what it is about.`),...d||u.length>0?[]:l.filter(({since:i})=>i===void 0).map(({name:i})=>`Since when ${i} has been as it is cannot be read.`)),
s.length>0)return $(...s);let x=u.filter(({startedAt:i})=>i<=c),C=x.filter(i=>St(i,o,c)),T=C.flatMap(i=>{let y=e.seen&&i.symptoms.find(e.seen);return e.seen&&y===
void 0&&!e.withoutSymptoms?[]:{...i,...y!==void 0&&{symptom:y}}}),Z=l.filter(({since:i})=>d||i!==void 0&&i<=c),J=f.filter(i=>Q(i,c)),yt=Z.length>0&&(!e.seen||e.
withoutSymptoms),ht=J.length>0||o.some(({status:i})=>i==="under_maintenance"),z=T.length>0||yt?"trouble":ht?"planned":"none",wt=C.filter(({title:i})=>T.every(y=>y.
title!==i));return{kind:z,reasons:[...T.map(({title:i,symptom:y})=>y===void 0?`${i}.`:`${i}; the log has "${y}".`),...Z.map(({name:i,status:y})=>`${i}: ${String(
y).replaceAll("_"," ")}.`),...J.map(({title:i})=>`Planned work is under way: ${i}.`),...wt.map(({title:i})=>`None of the symptoms of "${i}" is in the log.`),...u.
filter(i=>!x.includes(i)).map(({title:i})=>`"${i}" began only after that.`),...z==="none"?[`${t.name} knows of nothing that explains it.`]:[]],incidents:T,maintenances:J}}
function bt({components:t},e){let n=[],o=new Set,s=r=>r.trim().toLowerCase();for(let r of e){let a=t.filter(({id:u})=>u===r),c=a.length>0?a:t.filter(u=>[u.id,u.
name].some(f=>s(f)===s(r))),d=c.filter(({id:u})=>!c.some(({members:f})=>f.includes(u)));if(c.length===0)n.push(`The page has no component "${r}".`);else if(d.length>
1){let u=d.map(({id:f})=>f).join(", ");n.push(`"${r}" is the name of several components; which of ${u}?`)}for(let u of c){o.add(u);for(let f of t)u.members.includes(
f.id)&&o.add(f)}}return o.size===0&&n.length===0&&n.push("No component was named."),{components:[...o],doubts:n}}function xt(t){return t!==void 0&&t!=="operatio\
nal"&&t!=="under_maintenance"}function St({components:t,recovered:e},n,o){return n.filter(({id:r,name:a})=>t?.some(c=>c===r||c===a)).some(({id:r})=>o<(e.get(r)??
1/0))}function Q({status:t,startedAt:e,until:n},o){return e===void 0||e>o?!1:t==="in_progress"||t==="verifying"||n!==void 0&&o<n}function kt(t){return t.charAt(
0).toUpperCase()+t.slice(1)}function A(t,e,n){let o=r=>r.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A"),s=o(e).replaceAll(":","%3A").replaceAll(",","%2C");return`::${t} title=${s}::${o(n)}`}function q({incidents:t,reasons:e}){return t.length===0?e.join(" "):
t.map(({title:n,url:o,nextUpdateAt:s})=>[`${n}.`,...o===void 0?[]:[o],...s===void 0?[]:[`Next update: ${_(s)}.`]].join(" ")).join(`
`)}function j(t){let{incidents:e,maintenances:n,reasons:o,kind:s}=t,r=({title:a,url:c})=>c===void 0?D(a):`[${D(a)}](<${c.replace(/[<>]/g,encodeURIComponent)}>)`;
return[`### ${P(t)?"Known outage":I[s]}`,...[...e,...n].map(a=>[`- ${r(a)}`,...a.startedAt===void 0?[]:[`since ${_(a.startedAt)}`],...a.nextUpdateAt===void 0?[]:
[`next update ${_(a.nextUpdateAt)}`]].join(", ")),...o.map(a=>D(a)),""].join(`

`)}function D(t){return t.replace(/[\\`*_{}[\]<>()#+\-.!|~@&:]/g,e=>`&#${e.charCodeAt(0)};`)}function Y(t,e,n){return`${t}<<${n}
${e}
${n}
`}var X=["operational","under_maintenance","degraded_performance","partial_outage","major_outage"];var N=["investigating","identified","monitoring","resolved","postmortem"],E=["scheduled","in_progress","verifying","completed","cancelled"];var $t=5e3,tt=300;function w(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)?t:void 0}function S(t){if(!Array.isArray(t)||t.length>$t)return;let e=t.map(
w);return e.every(n=>n!==void 0)?e:void 0}function h(t){if(typeof t!="string")return;let e=t.slice(0,4*tt).toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu,
" ").trim();return e===""?void 0:e.slice(0,tt).toWellFormed()}function p(t){let n=typeof t=="string"&&/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/.
test(t)?Date.parse(t):NaN;return Number.isNaN(n)?void 0:n}function U(t){if(typeof t!="string"||t.length>1e3||!URL.canParse(t))return;let{protocol:e,href:n}=new URL(
t);return/^https?:$/.test(e)?n:void 0}function M(t){return t==="full_outage"?"major_outage":X.find(e=>e===t)}function H(t){return[h(t.id),h(t.name)].filter(e=>e!==
void 0)}import{readFileSync as Ct}from"node:fs";import nt from"node:process";var g=class extends Error{name="RequestError"},_t=[301,302,303,307,308];async function W(t,e={}){let{method:n="GET",headers:o={},body:s,timeoutMs:r=1e4,maxRedirects:a=5}=e,
c=AbortSignal.timeout(r),d=et(t),u=o;for(let f=0;;f+=1){if(f>a)throw new g(`it redirects more than ${a} times`);try{let l=await fetch(d,{method:n,headers:u,redirect:"\
manual",signal:c,...s!==void 0&&{body:s}}),b=l.headers.get("location");if(/^(?:GET|HEAD)$/.test(n)&&b!==null&&_t.includes(l.status)){await l.body?.cancel();let x=et(
b,d);e.onRedirect?.(x,d),x.origin!==d.origin&&(u=At(o)),d=x;continue}let m=await Rt(l,e.maxBytes??1048576);return{status:l.status,headers:l.headers,text:m}}catch(l){
throw l instanceof g?l:Ut(l,r)}}}function et(t,e){if(!URL.canParse(t,e))throw new g("its address is none");let n=new URL(t,e);if(!/^https?:$/.test(n.protocol))throw new g(
"its address is not of the web");return n}function At(t){return Object.fromEntries(Object.entries(t).filter(([e])=>!/^(?:authorization|cookie)$/i.test(e)))}async function Rt(t,e){
let n=[],o=0;for await(let r of t.body??[]){if(o+=r.byteLength,o>e)throw new g(`it answers more than ${e} bytes`);n.push(r)}let s=Buffer.concat(n);return new TextDecoder(
It(s)).decode(s)}function It(t){let[e,n]=t;return e===254&&n===255?"utf-16be":e===255&&n===254?"utf-16le":"utf-8"}var Pt={ECONNREFUSED:"it refuses the connectio\
n",ENOTFOUND:"there is no such host",EAI_AGAIN:"its host cannot be looked up",UND_ERR_CONNECT_TIMEOUT:"it cannot be reached"};function Ut(t,e){let{name:n,cause:o}=t;
if(n==="TimeoutError")return new g(`it did not answer within ${e/1e3} s`);let s=Ot(o),r=s===void 0?void 0:Pt[s];return r!==void 0?new g(r):new g(`the connection\
 failed${s===void 0?"":` (${s})`}`)}function Ot(t){let e=t instanceof Error&&"code"in t?String(t.code):"";return/^[A-Z_]{2,40}$/.test(e)?e:void 0}async function ot(t,{token:e,name:n}){let{GITHUB_API_URL:o,GITHUB_REPOSITORY:s}=nt.env,r=Tt();if(!o||!/^[\w.-]+\/[\w.-]+$/.test(s??"")||r===void 0)return"There \
is no commit to add a check run to.";let[a]=t.incidents,c={name:n,head_sha:r,status:"completed",conclusion:"neutral",...a?.url!==void 0&&{details_url:a.url},output:{
title:a?.title??n,summary:j(t)}};try{let{status:d}=await W(`${o}/repos/${s}/check-runs`,{method:"POST",body:JSON.stringify(c),headers:{accept:"application/vnd.g\
ithub+json",authorization:`Bearer ${e}`,"content-type":"application/json","user-agent":"outpost-known-outage","x-github-api-version":"2022-11-28"}});return d===
201?void 0:`The check run was not added: GitHub answers ${d}${d===403||d===404?'; the job needs "checks: write"':""}.`}catch(d){if(d instanceof g)return`The che\
ck run was not added: ${d.message}.`;throw d}}function Tt(){let{GITHUB_EVENT_PATH:t,GITHUB_SHA:e}=nt.env,n=t?w(JSON.parse(Ct(t,"utf8"))):void 0,o=w(w(n?.pull_request)?.
head)?.sha??e;return typeof o=="string"&&/^[0-9a-f]{40,64}$/.test(o)?o:void 0}import{createReadStream as Ft}from"node:fs";var v=class{#t=new Set;#e;#n="";constructor(e){this.#e=[...new Set(e)]}add(e){let n=this.#n+e,o=/\u001B(?:\[[\d;]{0,30})?$/.exec(n)?.index??n.length,s=n.slice(0,
o).replace(/\u001B\[[\d;]{0,30}[A-Za-z]/g,"");for(let r of this.#e)s.includes(r)&&this.#t.add(r);this.#n=s.slice(-200)+n.slice(o)}has=e=>this.#t.has(e)};var Mt=15*6e4;function st(t){let e=w(t);return e?.version===1&&/^Outpost\b/.test(h(e.generator)??"")}function it(t,e){let n=p(t.generated_at),o=p(t.valid_until),
[s,r,a,c,d]=["components","groups","incidents","maintenances","unreadable"].map(m=>S(t[m]));if(n===void 0||o===void 0||!s||!r)return{why:"its page.json cannot b\
e read"};if(!a||!c||!d)return{why:"its page.json cannot be read"};if(e>=o)return{why:`it is stale: it spoke until ${new Date(o).toISOString()}`};if(n>e+Mt)return{
why:"it is of a time that is still ahead"};let u=d.filter(m=>m.may_be_open!==!1),l=[...s.map(m=>({id:h(m.id),name:h(m.name),status:u.some(x=>Wt(x,m.id))?void 0:
M(m.status),since:p(m.status_since),members:[]})),...r.map(vt)],b=l.flatMap(({id:m,name:x,...C})=>m===void 0||x===void 0?[]:[{id:m,name:x,...C}]);return b.length<
l.length?{why:"one of its components has no name"}:{name:h(w(t.page)?.name)??"the page",components:b,incidents:a.map(m=>rt(m,N)),maintenances:c.filter(({status:m})=>m!==
"completed"&&m!=="cancelled").map(m=>({...rt(m,E),startedAt:p(m.scheduled_for),until:p(m.scheduled_until)}))}}function Wt(t,e){let{components:n}=t;return!Array.
isArray(n)||n.includes(e)}function vt(t){let e=h(t.name),{components:n}=t;return{id:e,name:e,status:"operational",since:void 0,members:Array.isArray(n)?n.filter(
o=>typeof o=="string"):[]}}function rt(t,e){let n=S(t.components),o=Array.isArray(t.symptoms)?t.symptoms:[],s=n?.filter(({status:r})=>r==="operational")??[];return{
title:h(t.title)??"An incident without a title",url:U(t.url),status:e.find(r=>r===t.status),impact:h(t.impact),startedAt:p(t.started_at),nextUpdateAt:p(t.next_update_at),
components:n?.map(({id:r})=>h(r)).filter(r=>r!==void 0),recovered:new Map(s.flatMap(({id:r})=>typeof r=="string"?[[r,Vt(r,t)]]:[])),symptoms:o.filter(r=>typeof r==
"string").filter(r=>r.trim().length>=3&&r.length<=200).slice(0,10)}}function Vt(t,e){let o=(S(e.updates)??[]).filter(s=>S(s.components)?.some(r=>r.id===t&&r.status===
"operational")).map(s=>p(s.posted_at)).filter(s=>s!==void 0);return o.length>0?Math.max(...o):-1/0}var Jt=["resolved","postmortem","completed","cancelled"];function G(t,e){let n=w(t),o=S(n?.components);if(!n||!o)return{why:"what it answers is not the summary \
of a status page"};let s=n.incidents??w(e)?.incidents;if(s===void 0&&e===void 0)return{lacks:"incidents"};let r=S(s),a=S(n.scheduled_maintenances??[]);if(!r||!a)
return{why:"its lists of incidents cannot be read"};let c=o.map(Lt);return c.every(d=>d!==void 0)?{name:h(w(n.page)?.name)??"the page",components:c,incidents:r.
filter(at).map(d=>dt(d,N)),maintenances:a.filter(at).map(d=>({...dt(d,E),startedAt:p(d.scheduled_for),until:p(d.scheduled_until)}))}:{why:"one of its components\
 has no name"}}function at({status:t}){return!Jt.includes(t)}function Lt(t){let[e,n=e]=H(t);if(e===void 0||n===void 0)return;let{components:o}=t;return{id:e,name:n,
status:M(t.status),since:p(t.updated_at),members:Array.isArray(o)?o.filter(s=>typeof s=="string"):[]}}function dt(t,e){let n=S(t.components),r=(S(t.incident_updates)??
[]).map(a=>p(a.display_at??a.created_at)).filter(a=>a!==void 0).sort((a,c)=>a-c)[0];return{title:h(t.name)??"An incident without a name",url:U(t.shortlink)??U(t.
url),status:e.find(a=>a===t.status),impact:h(t.impact),startedAt:p(t.started_at)??p(t.created_at)??r,nextUpdateAt:void 0,components:n?.flatMap(H),recovered:new Map,
symptoms:[]}}import{setTimeout as Dt}from"node:timers/promises";async function ct(t,{tries:e,maxWaitMs:n,isWorthIt:o,firstWaitMs:s,sleep:r=Dt}){for(let a=1;;a+=1){let c=await t().catch(b=>{if(b instanceof g)return b;throw b}),
d=c instanceof g,u=s===void 0?void 0:s*2**(a-1),f=(d?void 0:Ht(c))??u;if(o(d?void 0:c)&&a<e&&f!==void 0&&f<=n)await r(f);else{if(d)throw c;return c}}}function Ht({
headers:t,text:e,status:n},o=Date.now()){let s=t.get("retry-after")?.trim()??"";if(s===""&&n===429)return Bt(e);let r=/^\d+(?:\.\d+)?$/.test(s)?Number(s)*1e3:Date.
parse(s)-o;return Number.isNaN(r)?void 0:Math.max(0,r)}function Bt(t){let[,e,n]=/"retry_after(_ms)?":\s*(\d{1,9}(?:\.\d+)?)/.exec(t)??[];return n===void 0?void 0:
Number(n)*(e===void 0?1e3:1)}var Gt=3600,F={page:16777216,summary:4194304};async function ut(t,e){let n=t.trim().replace(/[?#].*$|\/*$/g,"").replace(/\/(?:api\/(?:v2\/\w+|page)\.json|index\.html)$/,
""),[o,s]=await Promise.all([K(`${n}/api/page.json`,F.page),K(`${n}/api/v2/summary.json`,F.summary)]),r=V(o);if(r.document!==void 0&&st(r.document))return r.why===
void 0?it(r.document,e):{why:r.why};if(!("status"in o)||o.status>=500||o.status===429)return{why:V(o).why??"it does not answer"};let a=V(s);if(a.why!==void 0)return{
why:a.why};let c=G(a.document);if(!("lacks"in c))return c;for(let d of["incidents/unresolved","incidents"]){let u=V(await K(`${n}/api/v2/${d}.json`,F.summary));
if(u.why!==void 0)continue;let f=G(a.document,u.document);if(!("lacks"in f)&&!("why"in f))return f}return{why:"it does not list its incidents"}}async function K(t,e){
try{return await ct(()=>W(t,{maxBytes:e,headers:{accept:"application/json"}}),{tries:2,firstWaitMs:500,maxWaitMs:5e3,isWorthIt:n=>n===void 0||n.status>=500||n.status===
429})}catch(n){if(n instanceof g)return{why:n.message};throw n}}function V(t){if("why"in t)return t;if(t.status!==200)return{why:`it answers ${t.status}`};let e=Number(
t.headers.get("age")??0);if(e>Gt)return{why:`a cache has kept it for ${Math.floor(e/60)} minutes`};try{return{document:JSON.parse(t.text)}}catch(n){if(n instanceof
SyntaxError)return{why:"what it answers is no JSON"};throw n}}async function mt({page:t,log:e,now:n,...o}){let s=await ut(t,n);if("why"in s||e===void 0)return L(s,{...o,seen:void 0});let r=new v(s.incidents.flatMap(({symptoms:a})=>a));
try{for await(let a of Ft(e,"utf8"))r.add(String(a))}catch(a){if(!(a instanceof Error&&"code"in a))throw a;return $(`The log ${e} cannot be read (${String(a.code)}\
).`)}return L(s,{...o,seen:r.has})}function ft(t){return t.split(/[,\n]/).map(e=>e.trim()).filter(e=>e!=="")}var pt=Date.now(),R=t=>O.stdout.write(`${t}
`),k=t=>(O.env[`INPUT_${t.toUpperCase()}`]??"").trim();try{O.exitCode=await zt()}catch(t){gt($("The action itself failed.")),R(A("error","Known outage",t instanceof
Error?t.message:String(t))),O.exitCode=1}async function zt(){let[t,e]=[k("when")||"before",k("result")];if(t!=="before"&&t!=="after")throw new Error(`"when" is \
"${t}"; write before or after.`);if(t==="after"&&e==="success")return 0;let n=await Qt(),o=P(n);if(gt(n),o?R(A("notice","Known outage",q(n))):n.kind==="unknown"?
R(A("warning",I.unknown,n.reasons.join(`
`))):R(`${I[n.kind]}. ${n.reasons.join(" ")}`.replace(/^::/gm," ::")),t==="before")return 0;let s=k("token");if(o&&s!==""){let r=await ot(n,{token:s,name:k("che\
ck-name")||"Known outage"});r!==void 0&&R(A("warning","Known outage",r))}return e===""||o&&(e==="failure"||e==="skipped")?0:(R(A("error","Not a known outage",`T\
he job ended with "${e}", and nothing excuses that.`)),1)}function Qt(){let[t,e,n]=[k("page"),k("failed-at"),k("log")],o=ft(k("components"));if(t===""||o.length===
0)return $('The action needs "page" and "components".');let s=e===""?pt:p(e.replace(" UTC","Z").replace(" ","T"));return s===void 0?$(`"failed-at" is "${e}", wh\
ich is no instant.`):mt({page:t,components:o,at:s,now:pt,log:n===""?void 0:n,isNow:e==="",withoutSymptoms:k("without-symptoms")==="true"})}function gt(t){let[e]=t.
incidents,n={known:String(P(t)),verdict:t.kind,title:e?.title??"",url:e?.url??"","next-update":e?.nextUpdateAt===void 0?"":_(e.nextUpdateAt)},o=Object.entries(n).
map(([s,r])=>Y(s,r,Kt()));lt("GITHUB_OUTPUT",o.join("")),lt("GITHUB_STEP_SUMMARY",j(t))}function lt(t,e){let n=O.env[t];n&&Zt(n,e)}
