import type { DataVisualizationBlock } from 'slack-blocks-to-jsx';
import { usePage } from '../page-context.ts';
import type { Of } from './display-blocks.tsx';
import { Drawn } from './drawn.tsx';
import { drawableRichText } from './text/drawable-rich-text.ts';
import { taskWords } from './words.ts';

type Task = Of<'task_card'>;

export function TaskView({ task }: { task: Task }) {
  const { say, me, dateLocale, seen } = usePage();
  const reader = { timeZone: me.timeZone, locale: dateLocale, now: seen.now };
  const { task_id, title, status, details, output, sources } = task;
  return (
    <div className="bk-task">
      <span className="bk-task-status">{say(taskWords[status])}</span>
      <Drawn
        block={{
          type: 'task_card',
          task_id,
          title,
          status,
          ...(details ? { details: drawableRichText(details, reader) } : {}),
          ...(output ? { output: drawableRichText(output, reader) } : {}),
          ...(sources ? { sources } : {}),
        }}
      />
    </div>
  );
}

export const PlanView = ({ block }: { block: Of<'plan'> }) => (
  <div className="bk-plan">
    <p className="bk-header bk-header-3">{block.title}</p>
    <ol className="bk-plan-tasks">
      {block.tasks?.map((task) => (
        <li key={task.task_id}>
          <TaskView task={task} />
        </li>
      ))}
    </ol>
  </div>
);

type Chart = DataVisualizationBlock['chart'];

function drawableChart(chart: Of<'data_visualization'>['chart']): Chart {
  if (chart.type === 'pie') return chart;
  const { categories, x_label, y_label } = chart.axis_config;
  return {
    type: chart.type,
    series: chart.series,
    axis_config: {
      categories: categories ?? [
        ...new Set(chart.series.flatMap((one) => one.data.map((point) => point.label))),
      ],
      ...(x_label === undefined ? {} : { x_label }),
      ...(y_label === undefined ? {} : { y_label }),
    },
  };
}

export const ChartView = ({ block: { title, chart } }: { block: Of<'data_visualization'> }) => (
  <Drawn block={{ type: 'data_visualization', title, chart: drawableChart(chart) }} />
);
