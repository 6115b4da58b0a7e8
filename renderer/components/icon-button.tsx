// A button that shows only an icon: its name is spoken, and shown as a tooltip.
import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'className'> {
  icon: LucideIcon;
  label: string;
  /** What the tooltip says; the label without. */
  tooltip?: string;
  className?: string;
}

export function IconButton({ icon: Icon, label, tooltip = label, className = '', ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button {...props} aria-label={label} className={`icon-button ${className}`}>
        <Icon aria-hidden className="icon" />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {tooltip}
      </Tooltip>
    </TooltipTrigger>
  );
}
