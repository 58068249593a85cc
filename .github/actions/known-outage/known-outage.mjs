// Made by "npm run action" from scripts/verdict/known-outage.ts.
import{randomUUID as rn}from"node:crypto";import{appendFileSync as sn}from"node:fs";import H from"node:process";var C={none:"Nothing known",trouble:"Known trouble",planned:"Planned work",unknown:"No verdict"};function _(t){return`${new Date(t).toISOString().slice(0,16).replace("T"," ")} UTC`}function U({kind:t,incidents:n}){return t==="trouble"&&n.length>0}function R(...t){return{kind:"unknown",reasons:t,incidents:[],maintenances:[]}}function L(t,n){
if("why"in t)return R(`${_t(t.why)}.`);let{components:e,doubts:r}=$t(t,n.components),s=new Set(e.flatMap(({id:c,name:a})=>[c,a])),o=({components:c})=>c?.some(a=>s.
has(a))===!0,i={components:e,incidents:t.incidents.filter(o),maintenances:t.maintenances.filter(o)};return r.push(...St(t,i,n)),r.length>0?R(...r):kt(t.name,i,n)}
function St(t,{components:n,incidents:e,maintenances:r},{at:s,isNow:o}){let i=[...e,...r],c=n.some(({status:d})=>d!=="operational"),a=[...t.incidents,...t.maintenances.
filter(d=>Z(d,s))].filter(d=>d.components===void 0).filter(()=>!c),l=n.filter(({status:d,since:u})=>K(d)&&u===void 0).filter(()=>!o&&e.length===0);return[...n.filter(
({status:d})=>d===void 0).map(({name:d})=>`Nobody knows how ${d} is: its status is none that we know.`),...i.filter(({status:d})=>d===void 0).map(({title:d})=>`\
Whether "${d}" is over cannot be read.`),...i.filter(({status:d,startedAt:u})=>d!==void 0&&u===void 0).map(({title:d})=>`When "${d}" began cannot be read.`),...a.
map(({title:d})=>`"${d}" does not say what it is about.`),...l.map(({name:d})=>`Since when ${d} has been as it is cannot be read.`)]}function kt(t,{components:n,
incidents:e,maintenances:r},{at:s,isNow:o,seen:i,withoutSymptoms:c}){let a=e.filter(({startedAt:p})=>p<=s),l=a.filter(p=>Rt(p,n,s)),d=l.flatMap(p=>{let b=i&&p.symptoms.
find(i);return i&&b===void 0&&!c?[]:{...p,...b!==void 0&&{symptom:b}}}),u=n.filter(({status:p,since:b})=>K(p)&&(o||b!==void 0&&b<=s)),m=r.filter(p=>Z(p,s)),f=u.
length>0&&(!i||c),w=n.filter(({status:p})=>p==="under_maintenance"),k=m.length>0||w.length>0,F=d.length>0||f?"trouble":k?"planned":"none",xt=l.filter(({title:p})=>d.
every(b=>b.title!==p));return{kind:F,reasons:[...d.map(({title:p,symptom:b})=>b===void 0?`${p}.`:`${p}; the log has "${b}".`),...u.map(({name:p,status:b})=>`${p}\
: ${String(b).replaceAll("_"," ")}.`),...m.map(({title:p})=>`Planned work is under way: ${p}.`),...(m.length>0?[]:w).map(({name:p})=>`${p}: under maintenance.`),
...xt.map(({title:p})=>`None of the symptoms of "${p}" is in the log.`),...e.filter(p=>!a.includes(p)).map(({title:p})=>`"${p}" began only after that.`),...F===
"none"?[`${t} knows of nothing that explains it.`]:[]],incidents:d,maintenances:m}}function $t({components:t},n){let e=[],r=new Set,s=o=>o.trim().toLowerCase();
for(let o of n){let i=t.filter(({id:u})=>u===o),c=t.filter(u=>[u.id,u.name].some(m=>s(m)===s(o))),a=i.length>0?i:c,l=a.filter(({id:u})=>!a.some(({members:m})=>m.
includes(u)));if(a.length===0)e.push(`The page has no component "${o}".`);else if(l.length>1){let u=l.map(({id:m})=>m).join(", ");e.push(`"${o}" is the name of \
several components; which of ${u}?`)}let d=a.flatMap(u=>[u,...t.filter(({id:m})=>u.members.includes(m))]);for(let u of d)r.add(u)}return r.size===0&&e.length===
0&&e.push("No component was named."),{components:[...r],doubts:e}}function K(t){return t!==void 0&&t!=="operational"&&t!=="under_maintenance"}function Rt({components:t,
recovered:n},e,r){return e.filter(({id:o,name:i})=>t?.some(c=>c===o||c===i)).some(({id:o})=>r<(n.get(o)??1/0))}function Z({status:t,startedAt:n,until:e},r){return n===
void 0||n>r?!1:t==="in_progress"||t==="verifying"||e!==void 0&&r<e}function _t(t){return t.charAt(0).toUpperCase()+t.slice(1)}function A(t,n,e){let r=o=>o.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A"),s=r(n).replaceAll(":","%3A").replaceAll(",","%2C");return`::${t} title=${s}::${r(e)}`}function Q({incidents:t,reasons:n}){return t.length===0?n.join(" "):
t.map(({title:e,url:r,nextUpdateAt:s})=>[`${e}.`,...r===void 0?[]:[r],...s===void 0?[]:[`Next update: ${_(s)}.`]].join(" ")).join(`
`)}function j(t){let{incidents:n,maintenances:e,reasons:r,kind:s}=t,o=({title:i,url:c})=>c===void 0?B(i):`[${B(i)}](<${c.replace(/[<>]/g,encodeURIComponent)}>)`;
return[`### ${U(t)?"Known outage":C[s]}`,...[...n,...e].map(i=>[`- ${o(i)}`,...i.startedAt===void 0?[]:[`since ${_(i.startedAt)}`],...i.nextUpdateAt===void 0?[]:
[`next update ${_(i.nextUpdateAt)}`]].join(", ")),...r.map(i=>B(i)),""].join(`

`)}function B(t){return t.replace(/[\\`*_{}[\]<>()#+\-.!|~@&:]/g,n=>`&#${n.charCodeAt(0)};`)}function z(t,n,e){return`${t}<<${e}
${n}
${e}
`}function Y(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)}var X=["operational","under_maintenance","degraded_performance","partial_outage","major_outage"];var T=["investigating","identified","monitoring","resolved","postmortem"],N=["scheduled","in_progress","verifying","completed","cancelled"];var At=5e3,tt=300;function x(t){return Y(t)?t:void 0}function S(t){if(!Array.isArray(t)||t.length>At)return;let n=t.map(x);return n.every(e=>e!==void 0)?n:void 0}
function y(t){if(typeof t!="string")return;let n=t.slice(0,4*tt).toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu," ").trim();return n===""?void 0:n.slice(
0,tt).toWellFormed()}function g(t){let e=typeof t=="string"&&/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(t)?Date.parse(
t):NaN;return Number.isNaN(e)?void 0:e}function O(t){if(typeof t!="string"||t.length>1e3||!URL.canParse(t))return;let{protocol:n,href:e}=new URL(t);return/^https?:$/.
test(n)?e:void 0}function E(t){return t==="full_outage"?"major_outage":X.find(n=>n===t)}function D(t){return[y(t.id),y(t.name)].filter(n=>n!==void 0)}import et from"node:process";var It=/[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;function nt(t){return t.replace(It," ").replace(/^([^\S\n]*):(?=:)/gm,"$1: ").
replaceAll("##[","# #[")}function ot(t){et.stdout.write(`${nt(t)}
`)}function I(t,n=et.stdout){n.write(`${t}
`)}import{readFileSync as Vt}from"node:fs";import it from"node:process";import{request as Pt}from"node:http";import{request as Ct}from"node:https";import{Readable as Ut}from"node:stream";var Ot=[204,205,304];function rt(t){return(n,{
method:e,headers:r,body:s,signal:o})=>new Promise((i,c)=>{let a=n.protocol==="https:"?Ct:Pt,l=u=>c(new TypeError("fetch failed",{cause:u})),d=a(n,{method:e,headers:r,
family:t,signal:o,agent:!1},u=>{let{statusCode:m=0,rawHeaders:f}=u;try{let w=new Headers;for(let P=0;P<f.length;P+=2)w.append(f[P],f[P+1]);let k=Ot.includes(m)?
null:jt(u);i(new Response(k,{status:m,headers:w}))}catch(w){d.destroy(),l(w)}});d.on("error",l),d.on("close",()=>l(new Error("closed"))),d.end(s)})}function jt(t){
return Ut.toWeb(t)}var h=class extends Error{name="RequestError"},Tt=[301,302,303,307,308];async function M(t,n={}){let{method:e="GET",headers:r={},body:s,timeoutMs:o=1e4,maxRedirects:i=5}=n,
c=AbortSignal.timeout(o),a=st(t),l=r;for(let d=0;;d+=1){if(d>i)throw new h(`it redirects more than ${i} times`);try{let u={method:e,headers:l,signal:c,...s!==void 0&&
{body:s}},m=n.family?await rt(n.family)(a,u):await fetch(a,{...u,redirect:"manual"}),f=m.headers.get("location");if(/^(?:GET|HEAD)$/.test(e)&&f!==null&&Tt.includes(
m.status)){await m.body?.cancel();let k=st(f,a);n.onRedirect?.(k,a),k.origin!==a.origin&&(l=Nt(r)),a=k;continue}let w=await Et(m,n.maxBytes??1048576);return{status:m.
status,headers:m.headers,text:w}}catch(u){throw u instanceof h?u:c.aborted?new h(`it did not answer within ${o/1e3} s`):Jt(u)}}}function st(t,n){if(!URL.canParse(
t,n))throw new h("its address is not an address");let e=new URL(t,n);if(!/^https?:$/.test(e.protocol))throw new h("its address is not of the web");return e}function Nt(t){
return Object.fromEntries(Object.entries(t).filter(([n])=>/^(?:accept(?:-.*)?|user-agent)$/i.test(n)))}async function Et(t,n){let e=[],r=0;for await(let o of t.
body??[]){if(r+=o.byteLength,r>n)throw new h(`it answers more than ${n} bytes`);e.push(o)}let s=Buffer.concat(e);return new TextDecoder(Mt(s)).decode(s)}function Mt(t){
let[n,e]=t;return n===254&&e===255?"utf-16be":n===255&&e===254?"utf-16le":"utf-8"}var vt={ECONNREFUSED:"it refuses the connection",ENOTFOUND:"there is no such h\
ost",EAI_AGAIN:"its host cannot be looked up",UND_ERR_CONNECT_TIMEOUT:"it cannot be reached"};function Jt(t){let{cause:n}=t,e=Wt(n),r=e===void 0?void 0:vt[e];return r!==
void 0?new h(r):new h(`the connection failed${e===void 0?"":` (${e})`}`)}function Wt(t){let n=t instanceof Error&&"code"in t?String(t.code):"";return/^[A-Z_]{2,40}$/.
test(n)?n:void 0}async function at(t,{token:n,name:e}){let{GITHUB_API_URL:r,GITHUB_REPOSITORY:s}=it.env,o=Ht();if(!r||!/^[\w.-]+\/[\w.-]+$/.test(s??"")||o===void 0)return"There \
is no commit to add a check run to.";let[i]=t.incidents,c={name:e,head_sha:o,status:"completed",conclusion:"neutral",...i?.url!==void 0&&{details_url:i.url},output:{
title:i?.title??e,summary:j(t)}};try{let{status:a}=await M(`${r}/repos/${s}/check-runs`,{method:"POST",body:JSON.stringify(c),headers:{accept:"application/vnd.g\
ithub+json",authorization:`Bearer ${n}`,"content-type":"application/json","user-agent":"outpost-known-outage","x-github-api-version":"2022-11-28"}});return a===
201?void 0:`The check run was not added: GitHub answers ${a}${a===403||a===404?'; the job needs "checks: write"':""}.`}catch(a){if(a instanceof h)return`The che\
ck run was not added: ${a.message}.`;throw a}}function Ht(){let{GITHUB_EVENT_PATH:t,GITHUB_SHA:n}=it.env,e=t?x(JSON.parse(Vt(t,"utf8"))):void 0,r=x(x(e?.pull_request)?.
head)?.sha??n;return typeof r=="string"&&/^[0-9a-f]{40,64}$/.test(r)?r:void 0}import{createReadStream as on}from"node:fs";var v=class{#t=new Set;#n;#e="";constructor(n){this.#n=[...new Set(n)]}add(n){let e=this.#e+n,r=/\u001B(?:\[[\d;]{0,30})?$/.exec(e)?.index??e.length,s=e.slice(0,
r).replace(/\u001B\[[\d;]{0,30}[A-Za-z]/g,"");for(let o of this.#n)s.includes(o)&&this.#t.add(o);this.#e=s.slice(-200)+e.slice(r)}has=n=>this.#t.has(n)};var qt=15*6e4;function ct(t){let n=x(t);return n?.version===1&&/^Outpost\b/.test(y(n.generator)??"")}function ut(t,n){let e=g(t.generated_at),r=g(t.valid_until),
[s,o,i,c,a]=["components","groups","incidents","maintenances","unreadable"].map(f=>S(t[f]));if(e===void 0||r===void 0||!s||!o)return{why:"its page.json cannot b\
e read"};if(!i||!c||!a)return{why:"its page.json cannot be read"};if(n>=r)return{why:`it is stale: it spoke until ${new Date(r).toISOString()}`};if(e>n+qt)return{
why:"it is of a time that is still ahead"};let l=a.filter(f=>f.may_be_open!==!1),u=[...s.map(f=>({id:y(f.id),name:y(f.name),status:l.some(w=>Gt(w,f.id))?void 0:
E(f.status),since:g(f.status_since),members:[]})),...o.map(Ft)],m=u.flatMap(({id:f,name:w,...k})=>f===void 0||w===void 0?[]:[{id:f,name:w,...k}]);return m.length<
u.length?{why:"one of its components has no name"}:{name:y(x(t.page)?.name)??"the page",components:m,incidents:i.map(f=>dt(f,T)),maintenances:c.filter(({status:f})=>f!==
"completed"&&f!=="cancelled").map(f=>({...dt(f,N),startedAt:g(f.scheduled_for),until:g(f.scheduled_until)}))}}function Gt(t,n){let{components:e}=t;return!Array.
isArray(e)||e.includes(n)}function Ft(t){let n=y(t.name),{components:e}=t;return{id:n,name:n,status:"operational",since:void 0,members:Array.isArray(e)?e.filter(
r=>typeof r=="string"):[]}}function dt(t,n){let e=S(t.components),r=Array.isArray(t.symptoms)?t.symptoms:[],s=e?.filter(({status:o})=>o==="operational")??[];return{
title:y(t.title)??"An incident without a title",url:O(t.url),status:n.find(o=>o===t.status),impact:y(t.impact),startedAt:g(t.started_at),nextUpdateAt:g(t.next_update_at),
components:e?.map(({id:o})=>y(o)).filter(o=>o!==void 0),recovered:new Map(s.flatMap(({id:o})=>typeof o=="string"?[[o,Kt(o,t)]]:[])),symptoms:r.filter(o=>typeof o==
"string").filter(o=>o.trim().length>=3&&o.length<=200).slice(0,10)}}function Kt(t,n){let r=(S(n.updates)??[]).filter(s=>S(s.components)?.some(o=>o.id===t&&o.status===
"operational")).map(s=>g(s.posted_at)).filter(s=>s!==void 0);return r.length>0?Math.max(...r):-1/0}var Zt=["resolved","postmortem","completed","cancelled"];function G(t,n){let e=x(t),r=S(e?.components);if(!e||!r)return{why:"what it answers is not the summary \
of a status page"};let s=e.incidents??x(n)?.incidents;if(s===void 0&&n===void 0)return{lacks:"incidents"};let o=S(s),i=S(e.scheduled_maintenances??[]);if(!o||!i)
return{why:"its lists of incidents cannot be read"};let c=r.map(Qt);return c.every(a=>a!==void 0)?{name:y(x(e.page)?.name)??"the page",components:c,incidents:o.
filter(ft).map(a=>mt(a,T)),maintenances:i.filter(ft).map(a=>({...mt(a,N),startedAt:g(a.scheduled_for),until:g(a.scheduled_until)}))}:{why:"one of its components\
 has no name"}}function ft({status:t}){return!Zt.includes(t)}function Qt(t){let[n,e=n]=D(t);if(n===void 0||e===void 0)return;let{components:r}=t;return{id:n,name:e,
status:E(t.status),since:g(t.updated_at),members:Array.isArray(r)?r.filter(s=>typeof s=="string"):[]}}function mt(t,n){let e=S(t.incident_updates)??[],s=e.map(o=>g(
o.display_at??o.created_at)).filter(o=>o!==void 0).sort((o,i)=>o-i)[0];return{title:y(t.name)??"An incident without a name",url:O(t.shortlink)??O(t.url),status:g(
t.resolved_at)===void 0?n.find(o=>o===t.status):void 0,impact:y(t.impact),startedAt:g(t.started_at)??g(t.created_at)??s,nextUpdateAt:void 0,components:zt(t,e),recovered:new Map,
symptoms:[]}}function zt(t,n){let e=S(t.components)?.map(D);if(!(!e||e.some(r=>r.length===0)))return e.length>0?e.flat():n.flatMap(r=>(S(r.affected_components)??
[]).flatMap(({code:s,name:o})=>[y(s),y(o)].filter(i=>i!==void 0)))}import{setTimeout as Yt}from"node:timers/promises";async function pt(t,{tries:n,maxWaitMs:e,isWorthIt:r,firstWaitMs:s,sleep:o=Yt}){for(let i=1;;i+=1){let c=await t().catch(m=>{if(m instanceof h)return m;throw m}),
a=c instanceof h,l=s===void 0?void 0:s*2**(i-1),d=(a?void 0:Xt(c))??l;if(r(a?void 0:c)&&i<n&&d!==void 0&&d<=e)await o(d);else{if(a)throw c;return c}}}function Xt({
headers:t,text:n,status:e},r=Date.now()){let s=t.get("retry-after")?.trim()??"";if(s===""&&e===429)return tn(n);let o=/^\d+(?:\.\d+)?$/.test(s)?Number(s)*1e3:Date.
parse(s)-r;return Number.isNaN(o)?void 0:Math.max(0,o)}function tn(t){let[,n,e]=/"retry_after(_ms)?":\s*(\d{1,9}(?:\.\d+)?)/.exec(t)??[];return e===void 0?void 0:
Number(e)*(n===void 0?1e3:1)}var nn=3600,W={page:16777216,summary:4194304};async function lt(t,n){let e=t.trim().replace(/[?#].*$|\/*$/g,"").replace(/\/(?:api\/(?:(?:v2|status)\/\w+|page)\.json|index\.html)$/,
""),[r,s]=await Promise.all([V(`${e}/api/page.json`,W.page),en(e)]),o=J(r);if(o.document!==void 0&&ct(o.document))return o.why===void 0?ut(o.document,n):{why:o.
why};if(!("status"in r)||r.status>=500||r.status===429)return{why:J(r).why??"it does not answer"};let i=J(s);if(i.why!==void 0)return{why:i.why};let c=G(i.document);
if(!("lacks"in c))return c;for(let a of["incidents/unresolved","incidents"]){let l=J(await V(`${e}/api/v2/${a}.json`,W.summary));if(l.why!==void 0)continue;let d=G(
i.document,l.document);if(!("lacks"in d)&&!("why"in d))return d}return{why:"it does not list its incidents"}}async function en(t){let n=await V(`${t}/api/v2/sum\
mary.json`,W.summary);return"status"in n&&n.status===404?V(`${t}/api/status/summary.json`,W.summary):n}async function V(t,n){try{return await pt(()=>M(t,{maxBytes:n,
headers:{accept:"application/json"}}),{tries:2,firstWaitMs:500,maxWaitMs:5e3,isWorthIt:e=>e===void 0||e.status>=500||e.status===429})}catch(e){if(e instanceof h)
return{why:e.message};throw e}}function J(t){if("why"in t)return t;if(t.status!==200)return{why:`it answers ${t.status}`};let n=Number(t.headers.get("age")??0);
if(n>nn)return{why:`a cache has kept it for ${Math.floor(n/60)} minutes`};try{return{document:JSON.parse(t.text)}}catch(e){if(e instanceof SyntaxError)return{why:"\
what it answers is not JSON"};throw e}}async function gt({page:t,log:n,now:e,...r}){let s=await lt(t,e);if("why"in s||n===void 0)return L(s,{...r,seen:void 0});let o=new v(s.incidents.flatMap(({symptoms:i})=>i));
try{for await(let i of on(n,"utf8"))o.add(String(i))}catch(i){if(!(i instanceof Error&&"code"in i))throw i;return R(`The log ${n} cannot be read (${String(i.code)}\
).`)}return L(s,{...r,seen:o.has})}function yt(t){return t.split(/[,\n]/).map(n=>n.trim()).filter(n=>n!=="")}var ht=Date.now(),$=t=>(H.env[`INPUT_${t.toUpperCase()}`]??"").trim();try{H.exitCode=await an()}catch(t){bt(R("The action itself failed.")),I(A("error","Known o\
utage",t instanceof Error?t.message:String(t))),H.exitCode=1}async function an(){let[t,n]=[$("when")||"before",$("result")];if(t!=="before"&&t!=="after")throw new Error(
`"when" is "${t}"; write before or after.`);if(t==="after"&&n==="success")return 0;let e=await dn(),r=U(e);if(bt(e),r?I(A("notice","Known outage",Q(e))):e.kind===
"unknown"?I(A("warning",C.unknown,e.reasons.join(`
`))):ot(`${C[e.kind]}. ${e.reasons.join(" ")}`),t==="before")return 0;let s=$("token");if(r&&s!==""){let o=await at(e,{token:s,name:$("check-name")||"Known outa\
ge"});o!==void 0&&I(A("warning","Known outage",o))}return n===""||r&&(n==="failure"||n==="skipped")?0:(I(A("error","Not a known outage",`The job ended with "${n}\
", and nothing excuses that.`)),1)}function dn(){let[t,n,e]=[$("page"),$("failed-at"),$("log")],r=yt($("components"));if(t===""||r.length===0)return R('The acti\
on needs "page" and "components".');let s=n===""?ht:g(n.replace(" UTC","Z").replace(" ","T"));return s===void 0?R(`"failed-at" is "${n}", which is not an instan\
t; write 2026-03-14T10:31:00Z.`):gt({page:t,components:r,at:s,now:ht,log:e===""?void 0:e,isNow:n==="",withoutSymptoms:$("without-symptoms")==="true"})}function bt(t){
let[n]=t.incidents,e={known:String(U(t)),verdict:t.kind,title:n?.title??"",url:n?.url??"","next-update":n?.nextUpdateAt===void 0?"":_(n.nextUpdateAt)},r=Object.
entries(e).map(([s,o])=>z(s,o,rn()));wt("GITHUB_OUTPUT",r.join("")),wt("GITHUB_STEP_SUMMARY",j(t))}function wt(t,n){let e=H.env[t];e&&sn(e,n)}
